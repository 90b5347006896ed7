using System.Text;
using OnRecord.Reading;

namespace OnRecord.Answering.Citations;

/// <summary>
/// Links that open an article at the quoted words: a text directive as in the draft "URL Fragment Text Directives" of the Web
/// Incubator Community Group (wicg.github.io/scroll-to-text-fragment).
/// </summary>
internal static class TextFragment
{
    private const int LongestWhole = 100;
    private const int WordsAtEnds = 5;

    /// <summary>The article's address with a directive to the words at <paramref name="run"/>; null for an address that is not http or https.</summary>
    public static string? Link(string? url, Run run)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var directive = Directive(run.Text);
        if (directive.Length == 0)
        {
            return address.AbsoluteUri;
        }

        var page = address.AbsoluteUri;
        var hash = page.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
        {
            return $"{page}#:~:text={directive}";
        }

        return page.Contains(":~:", StringComparison.Ordinal) ? $"{page}&text={directive}" : $"{page}:~:text={directive}";
    }

    /// <summary>The words themselves where they are few and on one line, else where they begin and where they end.</summary>
    private static string Directive(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return string.Empty;
        }

        var oneLine = !text.AsSpan().ContainsAny('\n', '\r');
        if (words.Length <= WordsAtEnds * 2 || (oneLine && text.Length <= LongestWhole))
        {
            return Encode(words);
        }

        return $"{Encode(words[..WordsAtEnds])},{Encode(words[^WordsAtEnds..])}";
    }

    /// <summary>Percent-encoded; the dash too, which the directive's grammar takes for the end of a prefix.</summary>
    private static string Encode(string[] words)
    {
        var plain = new StringBuilder(string.Join(' ', words));
        for (var at = 0; at < plain.Length; at++)
        {
            var paired = char.IsHighSurrogate(plain[at]) && at + 1 < plain.Length && char.IsLowSurrogate(plain[at + 1]);
            if (paired)
            {
                at++;
            }
            else if (char.IsSurrogate(plain[at]))
            {
                plain[at] = '\uFFFD';
            }
        }

        return Uri.EscapeDataString(plain.ToString()).Replace("-", "%2D", StringComparison.Ordinal);
    }
}
