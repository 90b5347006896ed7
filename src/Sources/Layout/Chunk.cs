using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>A stretch of text that will be one block, and what has been found out about it.</summary>
internal sealed class Chunk(string text, TextSpan span, Mark mark, bool afterBlank)
{
    private Wording? wording;
    private int? authorSigns;
    private bool? readsAsBody;

    /// <summary>The whole text.</summary>
    public string Whole => text;

    /// <summary>Where it stands, without marks and the white space around it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What the characters at its head say.</summary>
    public Mark Mark { get; } = mark;

    /// <summary>Whether a blank line (or nothing) stands before it.</summary>
    public bool AfterBlank { get; } = afterBlank;

    /// <summary>What it has been found to be, or null while that is open.</summary>
    public BlockKind? Kind { get; set; }

    /// <summary>Its words and signs.</summary>
    public Wording Wording => wording ??= Wording.Of(Text);

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Text => Span.Slice(text);

    /// <summary>How much it reads like the lines about an author.</summary>
    public int AuthorSigns => authorSigns ??= AuthorNote.Signs(Text);

    /// <summary>Whether it reads like nothing but the article's: prose without a sign of the page.</summary>
    public bool ReadsAsBody => readsAsBody ??=
        Wording.IsProse && Wording.Furniture < PageFurniture.Likely && AuthorSigns < 2 && !WholeLine.IsDirectoryEntry(Text);

    /// <summary>Whether it stands in a list.</summary>
    public bool IsItem => Mark is Mark.Item or Mark.LooseItem;

    /// <summary>Whether it is furniture, as far as is known.</summary>
    public bool IsFurniture => Kind == BlockKind.Furniture;
}
