using OnRecord.Testing.CommandLine;
using System.Text.Json;
using OnRecord.Host.Json;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Json;

public sealed class JsonShapeTests
{
    [Fact]
    public async Task Read_prints_what_the_design_says()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await OnRecordRun.Of("read", Path.Combine(folder.Path, "articles"), "--json");

        Assert.Equal(0, run.ExitCode);
        var documents = run.Lines.Select(line => JsonShape.Read.AssertIs(line)).ToArray();
        Assert.Equal(["bridge.md", "harbour.md"], documents.Select(document => document.GetProperty("article").GetString()));
        Assert.All(documents, document => Assert.NotEmpty(document.GetProperty("attributions").EnumerateArray()));
        Assert.Equal("2024-03-01", documents[1].GetProperty("published").GetString());
        Assert.Equal("The Quill Gazette", documents[1].GetProperty("outlet").GetString());
    }

    [Theory]
    [InlineData("What did Mara Lindqvist say?", "answered")]
    [InlineData("Did Mara Lindqvist say \"Nobody will cross the Alder this winter\"?", "misattributed")]
    [InlineData("What did Mara Lindqvist say about volcanoes?", "not_found")]
    public async Task Ask_prints_what_the_design_says(string question, string verdict)
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", question, "--json");

        var answer = JsonShape.Ask.AssertIs(run.Lines.Single());
        Assert.Equal(verdict, answer.GetProperty("verdict").GetString());
        Assert.Equal(verdict == "not_found", answer.GetProperty("statements").GetArrayLength() == 0);
    }

    [Fact]
    public void Fields_stand_in_the_order_of_the_design()
    {
        var answer = JsonDocument.Parse(OnRecordJson.Write(Some.Answer())).RootElement;

        Assert.Equal(
            ["question", "verdict", "text", "elapsed_ms", "statements", "passages"],
            answer.EnumerateObject().Select(field => field.Name).Take(6));
        Assert.Equal(
            ["speaker", "source", "cue", "content", "kind", "act", "via", "confidence", "article"],
            answer.GetProperty("statements")[0].EnumerateObject().Select(field => field.Name).Take(9));
        Assert.Equal(
            ["id", "file", "title", "outlet", "author", "published", "url", "link"],
            answer.GetProperty("statements")[0].GetProperty("article").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_mention_is_null_an_object_or_an_array_by_how_many_runs_it_has()
    {
        const string text = "Berg did not, he said, agree.";
        var attribution = Some.Attribution(text, "agree") with
        {
            Source = [],
            Cue = [Run.Of(text, new(5, 12)), Run.Of(text, new(17, 21))],
        };
        var reading = new ArticleReading(new Article(text, ArticleFacts.None, []), [attribution, attribution with { Source = [Run.Of(text, new(0, 4))] }]);

        var attributions = JsonShape.Read.AssertIs(OnRecordJson.Write("a.txt", reading)).GetProperty("attributions");

        Assert.Equal(JsonValueKind.Null, attributions[0].GetProperty("source").ValueKind);
        Assert.Equal(JsonValueKind.Object, attributions[1].GetProperty("source").ValueKind);
        Assert.Equal(["did not", "said"], attributions[0].GetProperty("cue").EnumerateArray().Select(run => run.GetProperty("text").GetString()));
    }

    [Fact]
    public void Text_is_readable_and_one_answer_is_one_line()
    {
        var line = OnRecordJson.Write(Some.Answer() with { Question = "„Що?“ <b>&\u001b[31m\nё’" });

        Assert.Contains("„Що?“ <b>&", line);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\u001b', line);
        Assert.Equal("„Що?“ <b>&\u001b[31m\nё’", JsonDocument.Parse(line).RootElement.GetProperty("question").GetString());
    }

    [Theory]
    [InlineData("Berg", "Tomas Berg", "Tomas Berg")]
    [InlineData("T. Berg", "Tomas Berg", "T. Berg")]
    [InlineData("Iceberg", "Tomas Berg", "Iceberg")]
    [InlineData("Berg", "Lindberg", "Berg")]
    public void A_surname_alone_is_filled_up_from_the_rest_of_the_coverage(string given, string known, string shown)
    {
        var answer = Some.Answer(Some.Statement(speaker: given, known: known));

        var statement = JsonDocument.Parse(OnRecordJson.Write(answer)).RootElement.GetProperty("statements")[0];

        Assert.Equal(shown, statement.GetProperty("speaker").GetProperty("name").GetString());
    }
}
