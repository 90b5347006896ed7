using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OnRecord.Reading.Tests;

public sealed class ReadingProperties
{
    private static readonly string[] Pieces =
    [
        "said", "told", "according to", "“", "”", "\"", "'", "‘", "’", "«", "»", " ", " ", " ", "\n", "\r\n", ".", ",", ":", "—", "(", ")", "He", "she", "Peter Voss", "the minister",
        "that", "Norway", "🇳🇴", "\u202E", "\u0000", "…", "\u00A0", "adding", "quoted", "as saying", "@x", "was", "Mr", "U.S.", "\uD800", "e\u0301", "x",
    ];

    [Fact]
    public void Whatever_the_text_every_run_is_the_slice_at_its_offsets() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>())).ToArbitrary(), pieces => Holds(string.Join(' ', pieces.Where(p => p is not null)))));

    [Fact]
    public void The_same_text_gives_the_same_attributions_on_every_thread()
    {
        const string Text = "Energy Minister Peter Voss said on Monday that the dam would hold.\n“We looked at it twice,” he added. “It will stand.”\nCritics said otherwise.";
        var once = Show(Read.All(Text));
        Parallel.For(0, 64, _ => Assert.Equal(once, Show(Read.All(Text))));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("said ")]
    [InlineData("word ")]
    [InlineData("He said that ")]
    [InlineData("“A,” he said. ")]
    [InlineData("NORWAY SAID ")]
    public void Twice_the_text_takes_about_twice_the_time(string piece)
    {
        // Linear, not quadratic: ten times the text within a generous multiple of ten times the time.
        var (small, large) = (string.Concat(Enumerable.Repeat(piece, 1_000)), string.Concat(Enumerable.Repeat(piece, 10_000)));
        Read.All(small);
        var short_ = Time(small);
        var long_ = Time(large);
        Assert.True(long_ < (short_ * 10 * 6) + TimeSpan.FromSeconds(1), $"{short_} for 1,000, {long_} for 10,000 times {piece}");
    }

    private static TimeSpan Time(string text)
    {
        var start = TimeProvider.System.GetTimestamp();
        Read.All(text);
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static bool Holds(string text)
    {
        foreach (var attribution in Read.All(text))
        {
            Assert.NotEmpty(attribution.Content);
            foreach (var run in attribution.Content.Concat(attribution.Source).Concat(attribution.Cue))
            {
                Assert.True(run.Span.Length > 0 && run.IsSliceOf(text));
            }

            Assert.InRange(attribution.Confidence, 0, 1);
            Assert.True(attribution.Context.End <= text.Length);
        }

        return true;
    }

    private static string Show(ImmutableArray<Attribution> attributions)
    {
        var shown = new StringBuilder();
        foreach (var a in attributions)
        {
            shown.Append(a.Speaker?.Name).Append('|').Append(a.Kind).Append('|').AppendJoin('/', a.Words()).Append('|').Append(a.Confidence).AppendLine();
        }

        return shown.ToString();
    }
}
