namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// What the rules take each token for, as a feature of the learned finder (stacked generalisation; Wolpert 1992): the rules see syntax and
/// whole quotations, and the model learns where to believe them.
/// </summary>
internal sealed class RuleMarks
{
    /// <summary>How many values a mark has.</summary>
    public const int Values = 8;

    // A source or a cue begins, or goes on.
    private const byte SourceBegins = 1, CueBegins = 3;

    // A content begins, goes on, or ends.
    private const byte ContentBegins = 1, ContentGoesOn = 2, ContentEnds = 3;

    private readonly (byte Part, byte Content)[][] _marks;

    /// <summary>Marks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ruled">What the rules have found in it.</param>
    public RuleMarks(Document document, IReadOnlyList<AttributionCandidate> ruled)
    {
        _marks = new (byte, byte)[document.Blocks.Length][];
        var starts = new int[document.Blocks.Length][];
        for (var block = 0; block < starts.Length; block++)
        {
            starts[block] = [.. document.Blocks[block].Sentences.SelectMany(static sentence => sentence.Tokens).Select(static token => token.Span.Start)];
            _marks[block] = new (byte, byte)[starts[block].Length];
        }

        var blocks = Array.ConvertAll([.. document.Blocks], static block => block.Block.Span.Start);
        foreach (var candidate in ruled)
        {
            foreach (var run in candidate.Content)
            {
                var (marks, first, last) = Tokens(run);
                for (var i = first; i <= last; i++)
                {
                    marks[i].Content = i == first ? ContentBegins : i == last ? ContentEnds : ContentGoesOn;
                }
            }

            Part(candidate.Source, SourceBegins);
            Part(candidate.Cue, CueBegins);
        }

        void Part(TextSpan? span, byte begins)
        {
            if (span is { } at)
            {
                var (marks, first, last) = Tokens(at);
                for (var i = first; i <= last; i++)
                {
                    marks[i].Part = i == first ? begins : (byte)(begins + 1);
                }
            }
        }

        ((byte Part, byte Content)[] Marks, int First, int Last) Tokens(TextSpan span)
        {
            var block = Math.Max(0, AtOrBefore(blocks, span.Start));
            return (_marks[block], Math.Max(0, AtOrBefore(starts[block], span.Start)), AtOrBefore(starts[block], span.End - 1));
        }
    }

    /// <summary>The source or cue, and the content, that a token is marked as part of; 0 for none.</summary>
    /// <param name="block">Number of the block.</param>
    /// <param name="token">Number of the token in it.</param>
    public (byte Part, byte Content) Of(int block, int token) => _marks[block][token];

    private static int AtOrBefore(int[] starts, int offset) => Ordered.CountWhile(starts, offset, static (start, offset) => start <= offset) - 1;
}
