using System.Collections.Immutable;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Sentences;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Attributions;

/// <summary>A sentence as the rules look at it: its tokens, and which of them stand in a quotation.</summary>
internal sealed class SentenceView
{
    private readonly int[] _quotation;

    public SentenceView(Sentence sentence, ImmutableArray<Quotation> quotations)
    {
        Span = sentence.Span;
        Tokens = sentence.Tokens;
        Quotations = quotations;
        _quotation = new int[Tokens.Length];
        var next = 0;
        for (var i = 0; i < Tokens.Length; i++)
        {
            while (next < quotations.Length && quotations[next].Outer.End <= Tokens[i].Span.Start)
            {
                next++;
            }

            _quotation[i] = next < quotations.Length && quotations[next].Outer.Contains(Tokens[i].Span.Start) ? next : -1;
        }

        Start = Dateline();
    }

    /// <summary>Index of the first token behind a dateline ("KIEV, May 14 (RIA Novosti) –"), or 0 where there is none.</summary>
    public int Start { get; private set; }

    /// <summary>Where the sentence stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The quotations of its block.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Length;

    /// <summary>The token at <paramref name="i"/>, which must be inside.</summary>
    public Token this[int i] => Tokens[i];

    /// <summary>Index of the block's quotation that the token stands in, marks included, or -1.</summary>
    public int QuotationAt(int i) => i >= 0 && i < Count ? _quotation[i] : -1;

    /// <summary>Whether the token stands in a quotation, marks included.</summary>
    public bool IsQuoted(int i) => QuotationAt(i) >= 0;

    /// <summary>The lower-case form at <paramref name="i"/>; empty outside of the sentence.</summary>
    public string Lower(int i) => i >= 0 && i < Count ? Tokens[i].Lower : string.Empty;

    /// <summary>The part of speech at <paramref name="i"/>; <see cref="PartOfSpeech.None"/> outside of the sentence.</summary>
    public PartOfSpeech Tag(int i) => i >= 0 && i < Count ? Tokens[i].Tag : PartOfSpeech.None;

    /// <summary>Whether the token is a comma.</summary>
    public bool IsComma(int i) => Lower(i) == ",";

    /// <summary>Whether the token is a dash that sets words off.</summary>
    public bool IsDash(int i) => Lower(i) is "-" or "–" or "—" or "--";

    /// <summary>Whether a verb that can carry a clause stands here: finite or modal.</summary>
    public bool IsFinite(int i) => Tag(i) is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.MD;

    /// <summary>Whether any verb form stands here.</summary>
    public bool IsVerb(int i) => Tag(i) is PartOfSpeech.VB or PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.VBG
        or PartOfSpeech.VBN or PartOfSpeech.MD;

    /// <summary>Whether a noun stands here, common or proper.</summary>
    public bool IsNoun(int i) => Tag(i) is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS;

    /// <summary>Whether the token ends the sentence: a stop, or nothing but marks behind it.</summary>
    public bool IsEnd(int i)
    {
        while (i < Count && (Tokens[i].Lower is "." or "!" or "?" or "…" or "..." || Tokens[i].IsQuotationMark || Tag(i) == PartOfSpeech.CloseBracket))
        {
            i++;
        }

        return i >= Count;
    }

    /// <summary>The span from token <paramref name="first"/> to token <paramref name="last"/>, both included; empty where there is none between them.</summary>
    public TextSpan SpanOf(int first, int last)
    {
        if (first > last || first >= Count)
        {
            var nowhere = Tokens[Math.Clamp(first, 0, Count - 1)].Span.Start;
            return new TextSpan(nowhere, nowhere);
        }

        return new TextSpan(Tokens[first].Span.Start, Tokens[Math.Min(last, Count - 1)].Span.End);
    }

    /// <summary>First and last of the tokens that lie in a span, or null where none does.</summary>
    public (int First, int Last)? RangeOf(TextSpan span)
    {
        var first = Ordered.CountWhile(Tokens.AsSpan(), span.Start, static (token, start) => token.Span.Start < start);
        var last = Ordered.CountWhile(Tokens.AsSpan(), span.End, static (token, end) => token.Span.End <= end) - 1;
        return first <= last ? (first, last) : null;
    }

    /// <summary>Index of the first token at or behind <paramref name="i"/> that lies outside of the quotation that token stands in.</summary>
    public int BehindQuotation(int i)
    {
        var quotation = QuotationAt(i);
        while (i < Count && QuotationAt(i) == quotation)
        {
            i++;
        }

        return i;
    }

    private int Dateline()
    {
        if (Tokens[0].Text.Length < 3 || !char.IsUpper(Tokens[0].Text[0]))
        {
            return 0;
        }

        var shouted = Tokens[0].Text.All(c => !char.IsLower(c));
        var credited = false;
        for (var i = 1; i < Count && i < 18; i++)
        {
            if (IsDash(i) && (shouted || credited))
            {
                return i + 1;
            }

            credited |= Tag(i) == PartOfSpeech.CloseBracket;
            if (IsQuoted(i) || IsFinite(i) || Lower(i) is ":" or ";")
            {
                return 0;
            }
        }

        return 0;
    }
}
