using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Tokens;

/// <summary>A word, number, punctuation mark or symbol of a text, as the Penn Treebank cuts them.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Text">The slice of the text at <paramref name="Span"/>.</param>
/// <param name="Lower"><paramref name="Text"/> in lower case, every apostrophe inside a word written as ' ("'s", "n't", "o'neill").</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Entity">What the name that it is part of stands for, or <see cref="EntityKind.None"/>.</param>
/// <param name="BeginsEntity">Whether a name begins here. A name goes on over the following tokens that have an entity and do not begin one.</param>
internal sealed record Token(TextSpan Span, string Text, string Lower, PartOfSpeech Tag, EntityKind Entity, bool BeginsEntity)
{
    /// <summary>Whether the first character is an upper-case letter.</summary>
    public bool IsCapitalized => char.IsUpper(Text[0]);

    /// <summary>Whether the token is a quotation mark of any style, whichever side it closes.</summary>
    public bool IsQuotationMark => QuotationMarks.IsMark(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
