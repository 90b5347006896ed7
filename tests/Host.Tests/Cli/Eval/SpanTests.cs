using FsCheck.Fluent;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary>Spans: how they are counted, trimmed and compared.</summary>
public sealed class SpanTests
{
    [Fact]
    public void A_set_of_offsets_counts_as_a_set_does()
    {
        var spans = Gen.Choose(0, 30).Two().Select(pair => new TextSpan(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)));
        foreach (var (left, right) in spans.ListOf().Two().Sample(500, 8))
        {
            var (one, other) = (OffsetSet.Of(left), OffsetSet.Of(right));
            var (plain, plainOther) = (Plain(left), Plain(right));

            Assert.Equal(plain.Count, one.Count);
            Assert.Equal(plain.Intersect(plainOther).Count(), one.Shared(other));
            Assert.Equal(plain.Union(plainOther).Count(), one.Either(other));
            Assert.All(Enumerable.Range(0, 31), offset => Assert.Equal(plain.Contains(offset), one.Contains(offset)));
        }
    }

    [Theory]
    [InlineData("“We will go,”", "We will go")]
    [InlineData(" (the «old» bridge)... ", "the «old» bridge")]
    [InlineData("― dash of another kind", "― dash of another kind")]
    [InlineData("\u00a0\t'x'\r\n", "x")]
    public void Marks_spaces_and_punctuation_at_the_ends_are_passed_over(string text, string left) =>
        Assert.Equal(left, Assert.Single(SpanEnds.Trim(text, [new(0, text.Length)])).Slice(text));

    [Fact]
    public void A_span_of_nothing_else_goes_and_one_behind_the_end_stays() =>
        Assert.Equal([new TextSpan(20, 30)], SpanEnds.Trim("\"?\" -", [new(0, 5), new(20, 30)]).ToArray());

    [Fact]
    public void Offsets_in_code_points_become_offsets_in_code_units()
    {
        const string text = "🛳 é 🛳🛳x";
        var offsets = new CodePointOffsets(text);

        Assert.Equal("🛳", offsets.Of(new(0, 1)).Slice(text));
        Assert.Equal("é", offsets.Of(new(2, 3)).Slice(text));
        Assert.Equal("🛳x", offsets.Of(new(5, 7)).Slice(text));
        Assert.Equal(new TextSpan(text.Length, text.Length + 3), offsets.Of(new(7, 10)));
        Assert.Equal(new TextSpan(3, 5), new CodePointOffsets("plain").Of(new(3, 5)));
    }

    [Fact]
    public void Spans_are_compared_whole_by_cover_and_by_character()
    {
        var tally = new SpanTally();

        // Twice the same counts once: gold 0–10 and 20–30; read 0–10, 20–25 and 40–50.
        tally.Add([new(0, 10), new(20, 30), new(0, 10)], [new(0, 10), new(20, 25), new(40, 50), new(40, 50)]);
        tally.Add([], []);

        Assert.Equal((2, 3), (tally.Gold, tally.Read));
        Assert.Equal(new Accuracy(1.0 / 3, 1.0 / 2), tally.Exact);
        Assert.Equal(new Accuracy(2.0 / 3, 1.5 / 2), tally.Overlap);
        Assert.Equal(new Accuracy(15.0 / 25, 15.0 / 20), tally.Characters);
        Assert.Equal(0.4, tally.Exact.F1, 12);
    }

    [Fact]
    public void Nothing_against_nothing_is_nought()
    {
        var tally = new SpanTally();

        Assert.Equal(default, tally.Exact);
        Assert.Equal(0, tally.Overlap.F1);
    }

    private static HashSet<int> Plain(IEnumerable<TextSpan> spans) => [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];
}
