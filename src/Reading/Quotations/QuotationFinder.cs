using System.Collections.Immutable;
using OnRecord.Reading.Sentences;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Quotations;

/// <summary>
/// Finds the quotations of an article block by block. Only the outer marks count: a quotation inside a quotation belongs to it.
/// A quotation that is still open at the end of its block goes on in the next one where that begins with an opening mark, as
/// newspapers set speeches of several paragraphs.
/// </summary>
internal static class QuotationFinder
{
    private enum Side
    {
        Open,
        Close,
        Neither,
    }

    /// <summary>A quotation that is not closed within this many blocks was never meant to run on.</summary>
    private const int MostBlocks = 12;

    /// <summary>A quotation with more marks than this inside is a mistake of its marks.</summary>
    private const int MostMarks = 200;

    /// <summary>How a block begins, seen from the one before.</summary>
    private enum Carry
    {
        /// <summary>No quotation is open.</summary>
        None,

        /// <summary>One is open, and the block begins with a mark that opens it again.</summary>
        Reopened,

        /// <summary>One is open, and goes on without a mark.</summary>
        Through,
    }

    /// <summary>The quotations of each block.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="blocks">The sentences of each block.</param>
    public static ImmutableArray<ImmutableArray<Quotation>> Find(string text, IReadOnlyList<ImmutableArray<Sentence>> blocks)
    {
        var marks = blocks.Select(sentences => Marks(text, sentences)).ToList();
        var found = ImmutableArray.CreateBuilder<ImmutableArray<Quotation>>(blocks.Count);
        var carry = Carry.None;
        for (var i = 0; i < blocks.Count; i++)
        {
            found.Add(blocks[i].IsDefaultOrEmpty ? [] : FindInBlock(text, blocks, marks, i, ref carry));
        }

        return found.MoveToImmutable();
    }

    private static ImmutableArray<Quotation> FindInBlock(
        string text, IReadOnlyList<ImmutableArray<Sentence>> blocks, List<List<Mark>> allMarks, int block, ref Carry carry)
    {
        var (sentences, marks) = (blocks[block], allMarks[block]);
        var (blockStart, blockEnd) = (sentences[0].Span.Start, sentences[^1].Span.End);
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var reopened = carry == Carry.Reopened;
        var i = 0;
        if (carry == Carry.Through)
        {
            var close = marks.FindIndex(m => m.Side == Side.Close && !m.IsSingle);
            if (close < 0)
            {
                Add(blockStart, blockStart, blockEnd, blockEnd, continues: true, closed: false);
                return quotations.ToImmutable();
            }

            Add(blockStart, blockStart, marks[close].Span.Start, marks[close].Span.End, continues: true, closed: true);
            i = close + 1;
        }

        carry = Carry.None;
        while (i < marks.Count)
        {
            var opening = marks[i];
            var close = opening.Side == Side.Close ? -1 : ClosingOf(text, marks, i);
            if (opening.Side == Side.Close || (close < 0 && opening.IsSingle))
            {
                i++; // nothing to close, or an apostrophe that looked like a mark
                continue;
            }

            var atStart = opening.Span.Start == blockStart;
            if (close >= 0)
            {
                Add(opening.Span.Start, opening.Span.End, marks[close].Span.Start, marks[close].Span.End, reopened && atStart, closed: true);
                i = close + 1;
                continue;
            }

            // Never closed: it goes on in the next block, or runs to the end of this one where it stands at its start, or else to the
            // next mark that opens again or the end of its sentence, whichever comes first.
            carry = i == marks.Count - 1 ? GoesOn(blocks, allMarks, block) : Carry.None;
            var end = blockEnd;
            if (carry == Carry.None && !atStart)
            {
                end = sentences.First(s => s.Span.End > opening.Span.Start).Span.End;
            }

            if (i + 1 < marks.Count && marks[i + 1].Span.Start < end)
            {
                end = marks[i + 1].Span.Start;
            }

            Add(opening.Span.Start, opening.Span.End, end, end, reopened && atStart, closed: false);
            i++;
        }

        return quotations.ToImmutable();

        void Add(int outerStart, int innerStart, int innerEnd, int outerEnd, bool continues, bool closed)
        {
            var inner = new TextSpan(innerStart, Math.Max(innerStart, innerEnd)).Trim(text);
            if (inner.Length > 0)
            {
                quotations.Add(new Quotation(new TextSpan(outerStart, outerEnd), inner, continues, closed));
            }
        }
    }

    /// <summary>How a quotation that is open at the end of a block goes on: with a mark at the next block's start, or to a closing mark further on.</summary>
    private static Carry GoesOn(IReadOnlyList<ImmutableArray<Sentence>> blocks, List<List<Mark>> marks, int block)
    {
        for (var next = block + 1; next < blocks.Count && next - block <= MostBlocks; next++)
        {
            if (blocks[next].IsDefaultOrEmpty)
            {
                continue;
            }

            var first = marks[next].Find(m => !m.IsSingle);
            if (first.Span.Length > 0)
            {
                var reopens = first.Side != Side.Close && first.Span.Start == blocks[next][0].Span.Start;
                return first.Side == Side.Close ? Carry.Through : reopens && next == block + 1 ? Carry.Reopened : Carry.None;
            }
        }

        return Carry.None;
    }

    private static int ClosingOf(string text, List<Mark> marks, int opening)
    {
        var depth = 0;
        for (var i = opening + 1; i < marks.Count && i - opening <= MostMarks; i++)
        {
            if (marks[i].Style != marks[opening].Style)
            {
                continue;
            }

            if (marks[i].Side == Side.Open && marks[i].IsCurled)
            {
                // Opened again without having been closed: a mark was forgotten, unless one more closes than opens.
                if (text.AsSpan(marks[i].Span.Start, 1) is "“")
                {
                    return -1;
                }

                depth++;
                continue;
            }

            if (marks[i].Side == Side.Close || (!marks[i].IsCurled && marks[i].Side == Side.Neither))
            {
                if (depth == 0)
                {
                    return i;
                }

                depth--;
            }
            else if (!marks[i].IsCurled && marks[i].Side == Side.Open)
            {
                return -1;
            }
        }

        return -1;
    }

    private static List<Mark> Marks(string text, ImmutableArray<Sentence> sentences)
    {
        var marks = new List<Mark>();
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.IsQuotationMark && Classify(text, token) is { Side: not Side.Neither } mark)
                {
                    marks.Add(mark);
                }
                else if (token.IsQuotationMark && Classify(text, token) is { IsSingle: false } ambiguous)
                {
                    marks.Add(ambiguous);
                }
            }
        }

        return marks;
    }

    private static Mark Classify(string text, Token token)
    {
        var span = token.Span;
        var c = text[span.Start];
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        var after = span.End < text.Length ? text[span.End] : ' ';
        var spaceBefore = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or ':' or '/' || QuotationMarks.IsMark(before);
        var spaceAfter = char.IsWhiteSpace(after) || after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '—' or '–' or '-'
            || QuotationMarks.IsMark(after);
        var bySpacing = (spaceBefore, spaceAfter) switch
        {
            (true, false) => Side.Open,
            (false, true) => Side.Close,
            _ => Side.Neither,
        };
        return c switch
        {
            '“' or '„' or '‟' => new Mark(span, '"', c == '„' || bySpacing != Side.Close ? Side.Open : Side.Close, IsCurled: true),
            '”' => new Mark(span, '"', bySpacing == Side.Open ? Side.Open : Side.Close, IsCurled: true),
            '«' or '‹' => new Mark(span, '«', Side.Open, IsCurled: true),
            '»' or '›' => new Mark(span, '«', Side.Close, IsCurled: true),
            '‘' or '‚' or '‛' => new Mark(span, '\'', Side.Open, IsCurled: true),
            '’' => new Mark(span, '\'', bySpacing == Side.Open ? Side.Neither : Side.Close, IsCurled: true),
            '\'' or '`' or '´' when token.Text.Length == 1 => new Mark(span, '\'', c == '`' ? Side.Open : bySpacing, IsCurled: false),
            _ => new Mark(span, '"', token.Text == "``" ? Side.Open : token.Text == "''" ? bySpacing == Side.Open ? Side.Open : Side.Close : bySpacing, IsCurled: false),
        };
    }

    private readonly record struct Mark(TextSpan Span, char Style, Side Side, bool IsCurled)
    {
        public bool IsSingle => Style == '\'';
    }
}
