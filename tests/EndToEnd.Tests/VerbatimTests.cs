using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using OnRecord.Testing;
using OnRecord.Testing.CommandLine;

namespace OnRecord.EndToEnd.Tests;

/// <summary>The first promise: every text that is printed is the slice of the file at its offsets.</summary>
public sealed class VerbatimTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "‘", "’", "«", "»", "„", "'", " said ", " told ", " according to ", "Mara Quill", "he", "the minister", "Norvia",
        ".", "?", "!", ",", ":", ";", "…", " — ", "\n", "\n\n", "\r\n", "\t", " ", "  ", "not now", "we will go", "U.S.", "Mr. Berg", "3.5",
        "(", ")", "[", "]", "@quill", "🛳", "é", "Київ", "\u00a0", "— Mara Quill (@quill) May 4, 2024", "# ", "> ", "* ", "---\n", "by",
    ];

    [SharedFact]
    public async Task Reading_every_text_of_the_crisis_corpus_gives_slices_of_the_files()
    {
        var folder = SharedFolder.Of("corpora", "crisis", "text");

        var run = await OnRecordRun.Of("read", folder, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Directory.GetFiles(folder).Length, run.Lines.Count);
        var runs = run.Lines.Sum(line => AssertSlices(line, folder));
        Assert.True(runs > 1_000, $"Only {runs} runs in the whole corpus.");
    }

    [SharedFact]
    public async Task Reading_the_real_articles_gives_slices_of_the_files()
    {
        var run = await OnRecordRun.Of("read", SharedFolder.Of("articles"), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines, line => Assert.InRange(AssertSlices(line, SharedFolder.Of("articles")), 1, int.MaxValue));
    }

    [Fact]
    public async Task Reading_random_text_gives_slices_of_the_files()
    {
        using var folder = new TemporaryFolder();
        var texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text)).Sample(300, 60).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            folder.Write($"{i:0000}.txt", texts[i]);
        }

        var run = await OnRecordRun.Of("read", folder.Path, "--json");

        Assert.True(run.Lines.Count > 250, run.Error);
        Assert.All(run.Lines, line => AssertSlices(line, folder.Path));
    }

    [SharedFact]
    public async Task Answers_over_the_crisis_corpus_give_slices_of_the_files()
    {
        using var folder = new TemporaryFolder();
        var index = folder.Of("index");
        var added = await OnRecordRun.Of("index", "add", SharedFolder.Of("corpora", "crisis", "text"), "--index", index);
        Assert.Equal(0, added.ExitCode);
        string[] questions =
        [
            "What did Lavrov say?", "What did the White House say about sanctions?", "Who said \"state of emergency\"?", "Who spoke about gas?",
            "What does NATO say?", "Did Putin say that Ukraine is lost?", "What did Merkel say about Crimea?", "fish",
        ];

        var run = await OnRecordRun.With(string.Join('\n', questions), "ask", "--batch", "-", "--index", index);

        Assert.Equal(questions.Length, run.Lines.Count);
        var slices = 0;
        foreach (var line in run.Lines)
        {
            using var answer = JsonDocument.Parse(line);
            foreach (var part in answer.RootElement.GetProperty("statements").EnumerateArray()
                .Concat(answer.RootElement.GetProperty("nearest").EnumerateArray())
                .Concat(answer.RootElement.GetProperty("passages").EnumerateArray()))
            {
                var text = TextOf(Path.Combine(index, "articles", part.GetProperty("article").GetProperty("file").GetString()!));
                slices += AssertSlices(part, text);
            }
        }

        Assert.True(slices > 20, $"Only {slices} runs in all answers.");
    }

    private static int AssertSlices(string line, string folder)
    {
        using var reading = JsonDocument.Parse(line);
        return AssertSlices(reading.RootElement, TextOf(Path.Combine(folder, reading.RootElement.GetProperty("article").GetString()!)));
    }

    /// <summary>Holds of every object with a start, an end and a text, however deep, that the text is that slice.</summary>
    private static int AssertSlices(JsonElement element, string text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().Sum(item => AssertSlices(item, text));
            case JsonValueKind.Object when element.TryGetProperty("start", out var start):
                Assert.Equal(text[start.GetInt32()..element.GetProperty("end").GetInt32()], element.GetProperty("text").GetString());
                return 1;
            case JsonValueKind.Object:
                return element.EnumerateObject().Sum(property => AssertSlices(property.Value, text));
            default:
                return 0;
        }
    }

    // As decoded, without a byte order mark, line ends as they are.
    private static string TextOf(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
}
