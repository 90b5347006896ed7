using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace OnRecord.Sources.Pages;

/// <summary>The text of pages: white space folded as browsers do, and keys by which the same words are known again.</summary>
internal static class PageText
{
    private const int LongestLine = 4000;

    /// <summary>An element's text on one line; empty where there is none.</summary>
    public static string OneLine(IElement? element)
    {
        if (element is null)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        foreach (var node in element.GetDescendants())
        {
            if (node is IText words && words.ParentElement?.LocalName is not ("script" or "style" or "noscript" or "template"))
            {
                text.Append(words.Data);
            }
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" })
            {
                text.Append(' ');
            }

            if (text.Length > LongestLine)
            {
                break;
            }
        }

        return Folded(text.ToString());
    }

    /// <summary>A text with each run of white space folded to one space, and none at the ends.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A value of an attribute or of JSON on one line: some pages escape it twice.</summary>
    public static string Decoded(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return string.Empty;
        }

        var text = value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value;
        return Folded(text);
    }

    /// <summary>The letters and digits of a text in lower case, a space between words: the same for the same words however they are set.</summary>
    public static string Key(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '\u00AD' or '\u200B') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }
}
