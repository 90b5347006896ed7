using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Tests.Attributions.Learned;

public sealed class AttributionModelTests
{
    private static readonly Lazy<byte[]> Shipped = new(() =>
    {
        using var stream = typeof(AttributionModel).Assembly.GetManifestResourceStream("OnRecord.Reading.Attributions.Learned.attributions.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });

    [Fact]
    public void All_models_together_are_within_thirty_megabytes()
    {
        using var tagger = typeof(AttributionModel).Assembly.GetManifestResourceStream("OnRecord.Reading.Tags.tagger.bin")!;

        Assert.InRange(Shipped.Value.Length + tagger.Length, 1, 30 * 1024 * 1024);
    }

    [Theory]
    [InlineData(41)]
    [InlineData(5_000_000)]
    public void A_model_with_a_changed_byte_is_refused(int at)
    {
        var bytes = (byte[])Shipped.Value.Clone();
        bytes[at] ^= 1;

        var refused = Assert.Throws<InvalidDataException>(() => AttributionModel.Read(bytes));

        Assert.Equal("The attribution model is damaged: its checksum does not match its content. Install OnRecord again.", refused.Message);
    }

    [Fact]
    public void A_model_that_was_cut_off_is_refused() =>
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => AttributionModel.Read(Shipped.Value[..^1])).Message);

    [Fact]
    public void A_model_of_another_format_is_refused_by_number()
    {
        var bytes = (byte[])Shipped.Value.Clone();
        bytes[7] = 99;

        Assert.Contains("format 99", Assert.Throws<InvalidDataException>(() => AttributionModel.Read(bytes)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"this\": \"is something else altogether, and long enough\"}")]
    public void What_is_no_model_is_refused(string file) => Assert.Contains(
        "not an attribution model", Assert.Throws<InvalidDataException>(() => AttributionModel.Read(System.Text.Encoding.UTF8.GetBytes(file))).Message);

    [Fact]
    public void A_model_loads_in_less_than_three_hundred_milliseconds()
    {
        // The best of a few: what is measured is the reading, not what else the machine does.
        var best = Enumerable.Range(0, 4).Min(_ =>
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            AttributionModel.Read(Shipped.Value);
            return clock.Elapsed;
        });

        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public void An_article_is_read_the_same_whatever_was_read_before()
    {
        const string Text = "“We will not pull back a single soldier,” the minister said on Friday. Nobody believed him.";
        var other = string.Join(' ', Enumerable.Repeat("The mayor told reporters that the bridge would be closed until further notice, and left.", 60));
        var pipeline = new ReadingPipeline();

        var first = Marks(pipeline, Text);
        Assert.NotEmpty(Marks(pipeline, other));

        Assert.NotEmpty(first);
        Assert.Equal(first, Marks(pipeline, Text));
        Assert.Equal(first, Marks(new ReadingPipeline(), Text));
    }

    [Fact]
    public async Task Many_threads_read_the_same()
    {
        var texts = Enumerable.Range(0, 12).Select(i => string.Join(' ', Enumerable.Repeat($"Minister {(char)('A' + i)}nders said the dam would hold until {i} May, and that “nobody” had to leave.", i + 1))).ToList();
        var pipeline = new ReadingPipeline();
        var one = texts.ConvertAll(text => Marks(pipeline, text));

        var many = await Task.WhenAll(texts.Concat(texts).Select(text => Task.Run(() => Marks(pipeline, text))));

        Assert.Equal(one.Concat(one), many);
    }

    private static List<string> Marks(ReadingPipeline pipeline, string text) =>
    [
        .. pipeline.Read(new Article(text, new ArticleFacts(), [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)])).Attributions
            .Select(one => $"{one.Content[0].Span.Start} {one.Content[0].Text} {one.Speaker?.Name} {one.Confidence:R}"),
    ];
}
