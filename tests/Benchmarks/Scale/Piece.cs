using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Benchmarks.Scale;

/// <summary>A paragraph with the attributions in it; several where an attribution reaches over them. Offsets count from its start.</summary>
internal sealed record Piece(string Text, ImmutableArray<Block> Blocks, ImmutableArray<Attribution> Attributions)
{
    /// <summary>Cuts a read article. What lies between its blocks is left out.</summary>
    public static Piece[] Of(ArticleReading reading)
    {
        var blocks = reading.Article.Blocks.Where(block => Article.IsContent(block.Kind) && block.Span.Length > 0).ToList();
        var pieces = new List<Piece>();
        for (var first = 0; first < blocks.Count;)
        {
            var last = first;
            var grew = true;
            while (grew)
            {
                var span = new TextSpan(blocks[first].Span.Start, blocks[last].Span.End);
                var end = reading.Attributions.Select(Whole).Where(whole => whole.Overlaps(span)).Select(whole => whole.End).DefaultIfEmpty(0).Max();
                grew = last + 1 < blocks.Count && end > blocks[last + 1].Span.Start;
                last = grew ? last + 1 : last;
            }

            pieces.Add(Cut(reading, blocks.GetRange(first, last - first + 1)));
            first = last + 1;
        }

        return [.. pieces];
    }

    private static Piece Cut(ArticleReading reading, List<Block> blocks)
    {
        var span = new TextSpan(blocks[0].Span.Start, blocks[^1].Span.End);
        return new Piece(
            span.Slice(reading.Article.Text).ToString(),
            [.. blocks.Select(block => new Block(Move(block.Span), BlockKind.Paragraph))],
            [.. reading.Attributions.Where(one => span.Contains(Whole(one))).Select(one => one with
            {
                Source = [.. one.Source.Select(run => run with { Span = Move(run.Span) })],
                Cue = [.. one.Cue.Select(run => run with { Span = Move(run.Span) })],
                Content = [.. one.Content.Select(run => run with { Span = Move(run.Span) })],
                Context = Move(one.Context),
            })]);

        TextSpan Move(TextSpan part) => new(part.Start - span.Start, part.End - span.Start);
    }

    private static TextSpan Whole(Attribution one)
    {
        var (start, end) = (one.Context.Start, one.Context.End);
        foreach (var run in one.Source.Concat(one.Cue).Concat(one.Content))
        {
            (start, end) = (Math.Min(start, run.Span.Start), Math.Max(end, run.Span.End));
        }

        return new TextSpan(start, end);
    }
}
