using AngleSharp.Dom;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Pages.Body;

/// <summary>A stretch of a page's text with no block boundary in it, and what has been found out about it.</summary>
/// <param name="holder">The nearest element that makes a block.</param>
/// <param name="text">Its words on one line.</param>
/// <param name="linked">How many of its characters stand in links.</param>
/// <param name="emphasised">How many of its characters stand in bold type.</param>
/// <param name="timed">How many of its characters stand in <c>time</c> elements.</param>
internal sealed class TextBlock(IElement holder, string text, int linked, int emphasised, int timed)
{
    private const int FewestOfProse = 8;
    private const int ProseWithoutStop = 25;

    private string? key;
    private string? shape;
    private string? parentShape;
    private Wording? wording;

    /// <summary>The nearest element that makes a block.</summary>
    public IElement Holder => holder;

    /// <summary>Its place among the page's blocks.</summary>
    public int Index { get; set; }

    /// <summary>Its words on one line.</summary>
    public string Text => text;

    /// <summary>How many words it has.</summary>
    public int Words { get; } = Count(text);

    /// <summary>Its words without marks, in lower case.</summary>
    public string Key => key ??= PageText.Key(text);

    /// <summary>How it is worded.</summary>
    public Wording Wording => wording ??= Wording.Of(text);

    /// <summary>Which part of it stands in links.</summary>
    public double Linked { get; } = text.Length == 0 ? 0 : (double)linked / text.Length;

    /// <summary>Whether it is all in bold type.</summary>
    public bool IsBold { get; } = emphasised * 10 >= text.Length * 9;

    /// <summary>Whether it is hardly more than a time.</summary>
    public bool IsTime { get; } = timed * 2 >= text.Length && timed > 0;

    /// <summary>Whether it ends as a sentence or announces what follows.</summary>
    public bool EndsSentence { get; } = LineWrap.EndsSentence(text) || text.EndsWith(':');

    /// <summary>Whether it reads like a paragraph of an article.</summary>
    public bool IsProse => Linked < 0.5 && !IsHeading && (Words >= ProseWithoutStop || (Words >= FewestOfProse && EndsSentence));

    /// <summary>Whether it stands in a heading.</summary>
    public bool IsHeading { get; } = PageShape.IsHeading(holder) || PageShape.Within(holder, PageShape.IsHeading, levels: 2) is not null;

    /// <summary>The item of a list that it stands in, or null.</summary>
    public IElement? Item { get; } = PageShape.Within(holder, static element => element.LocalName == "li", levels: 3);

    /// <summary>The quotation that it stands in, or null.</summary>
    public IElement? Quotation { get; } = PageShape.Within(holder, static element => element.LocalName == "blockquote", levels: 6);

    /// <summary>The element of the page's furniture that it stands in, or null.</summary>
    public IElement? Furniture { get; set; }

    /// <summary>Whether it is set as another block is: paragraphs of one article are.</summary>
    public bool LooksLike(TextBlock other)
    {
        shape ??= PageShape.Of(holder);
        other.shape ??= PageShape.Of(other.Holder);
        if (shape != other.shape)
        {
            return false;
        }

        if (shape.Contains('.', StringComparison.Ordinal))
        {
            return true;
        }

        parentShape ??= PageShape.Of(holder.ParentElement);
        other.parentShape ??= PageShape.Of(other.Holder.ParentElement);
        return parentShape == other.parentShape;
    }

    private static int Count(string text)
    {
        var (words, inside) = (0, false);
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && c is '\'' or '’' or '-' or '.' or ',');
        }

        return words;
    }
}
