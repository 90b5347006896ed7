using System.Diagnostics;
using System.Text;

namespace OnRecord.Reading.Tests;

/// <summary>Texts that no newspaper prints: they are read without an exception, and twice as much takes about twice as long.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string, string> Pieces => new()
    {
        { "quotation marks", "\"" },
        { "curly quotation marks that open", "“" },
        { "one sentence", "word " },
        { "reports without an end", "she said that he said that " },
        { "capitals", "THE MINISTER SAID THAT THE DAM WOULD HOLD. " },
        { "no letters", "1 2 3 - - - ( ) . . . " },
        { "from right to left", "قال الوزير إن السد سيصمد. " },
        { "emoji", "👍🏽🇺🇦😀 " },
        { "lone surrogates", "\uD83D said \uDE00 " },
        { "quotations", "“We wait,” he said. " },
        { "cues", "said said said told " },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Four_times_as_much_takes_no_more_than_some_four_times_as_long(string what, string piece)
    {
        Assert.NotEmpty(what);
        var (less, more) = (Text(piece, 6_000), Text(piece, 24_000));
        Read(less);

        // The best of a few, since other work on the machine only ever adds.
        var ratio = Enumerable.Range(0, 3).Select(_ => Read(more) / Read(less)).Min();

        Assert.InRange(ratio, 0, 9);
    }

    [Fact]
    public void Five_megabytes_of_quotation_marks_are_read() => Assert.InRange(Read(Text("\"", 5_000_000)), 0, 240);

    [Fact]
    public void A_sentence_of_a_hundred_thousand_words_is_read() => Assert.InRange(Read(Text("word ", 500_000)), 0, 240);

    private static string Text(string piece, int length) => new StringBuilder().Insert(0, piece, Math.Max(1, length / piece.Length)).ToString();

    /// <summary>How many seconds the reading takes; what it finds are slices of the text.</summary>
    private static double Read(string text)
    {
        var clock = Stopwatch.StartNew();
        var reading = new ReadingPipeline().Read(new Article(text, new ArticleFacts(), [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]));
        clock.Stop();
        Assert.All(reading.Attributions.SelectMany(one => one.Content), run => Assert.Equal(text[run.Span.Start..run.Span.End], run.Text));
        return clock.Elapsed.TotalSeconds;
    }
}
