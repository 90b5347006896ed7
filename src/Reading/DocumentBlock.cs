using System.Collections.Immutable;
using OnRecord.Reading.Attributions;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Sentences;

namespace OnRecord.Reading;

/// <summary>A block of an article with its sentences and quotations.</summary>
/// <param name="Block">The block.</param>
/// <param name="Sentences">Its sentences, in order.</param>
/// <param name="Quotations">Its quotations, in order.</param>
internal sealed record DocumentBlock(Block Block, ImmutableArray<Sentence> Sentences, ImmutableArray<Quotation> Quotations)
{
    private readonly SentenceView?[] _views = new SentenceView?[Sentences.Length];

    /// <summary>A sentence as the rules look at it; made once, for every stage that asks.</summary>
    public SentenceView View(int sentence) => _views[sentence] ??= new SentenceView(Sentences[sentence], Quotations);

    /// <summary>The quotation whose words, without the marks, an offset stands in; null where it stands in none.</summary>
    public Quotation? QuotationAt(int offset)
    {
        var i = FirstEndingBehind(offset);
        return i < Quotations.Length && Quotations[i].Inner.Contains(offset) ? Quotations[i] : null;
    }

    /// <summary>Whether a span shares words with a quotation.</summary>
    public bool TouchesQuotation(TextSpan span)
    {
        var i = FirstEndingBehind(span.Start);
        return i < Quotations.Length && Quotations[i].Inner.Overlaps(span);
    }

    /// <summary>Whether a span lies wholly in one quotation, and begins with its words; it may end with the marks.</summary>
    public bool IsInQuotation(TextSpan span) => QuotationAt(span.Start) is { } quotation && quotation.Outer.Contains(span);

    /// <summary>Whether a quotation's opening mark stands at an offset.</summary>
    public bool OpensAt(int offset)
    {
        var i = FirstEndingBehind(offset);
        return i < Quotations.Length && Quotations[i].Outer.Start == offset;
    }

    /// <summary>Whether a quotation ends, with its closing mark, before an offset.</summary>
    public bool ClosesAt(int offset)
    {
        var i = FirstEndingBehind(offset - 1);
        return (i < Quotations.Length && Quotations[i].Outer.End == offset) || (i > 0 && Quotations[i - 1].Outer.End == offset);
    }

    /// <summary>Whether the words of a quotation end before an offset.</summary>
    public bool WordsEndAt(int offset)
    {
        var i = FirstEndingBehind(offset - 1);
        return i < Quotations.Length && Quotations[i].Inner.End == offset;
    }

    /// <summary>Number of the first sentence that ends behind an offset.</summary>
    public int SentenceAt(int offset) => Ordered.CountWhile(Sentences.AsSpan(), offset, static (sentence, offset) => sentence.Span.End <= offset);

    /// <summary>The first sentence that ends behind an offset, or null.</summary>
    public Sentence? SentenceHolding(int offset) => SentenceAt(offset) is var i && i < Sentences.Length ? Sentences[i] : null;

    private int FirstEndingBehind(int offset) => Ordered.CountWhile(Quotations.AsSpan(), offset, static (quotation, offset) => quotation.Inner.End <= offset);
}
