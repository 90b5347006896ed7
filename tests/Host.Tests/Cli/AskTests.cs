using OnRecord.Testing.CommandLine;
using System.Text.Json;

namespace OnRecord.Host.Tests.Cli;

public sealed class AskTests
{
    [Fact]
    public async Task An_answer_has_the_words_and_whose_they_are()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", "Who said \"The harbour will stay open to every ship\"?");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The harbour will stay open to every ship", run.Output);
        Assert.Contains("Mara Lindqvist", run.Output);
        Assert.Contains("The Quill Gazette", run.Output);
    }

    [Fact]
    public async Task The_first_question_builds_the_index_and_says_so_on_the_error_stream_alone()
    {
        using var folder = IndexedFolder.WithArticles();

        var first = await folder.Run("ask", "What did Tomas Berg say?", "--json");
        var second = await folder.Run("ask", "What did Tomas Berg say?", "--json");

        Assert.Contains("articles", first.Error);
        Assert.Empty(second.Error);
        Assert.Equal("answered", JsonDocument.Parse(first.Output).RootElement.GetProperty("verdict").GetString());
        Assert.Equal(Statements(first), Statements(second));
    }

    [Fact]
    public async Task No_answer_is_said_so_and_ends_with_1()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", "What did Mara Lindqvist say about volcanoes?", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"verdict\":\"not_found\"", run.Output);
    }

    [Fact]
    public async Task Words_put_into_the_wrong_mouth_are_given_back_to_whose_they_are()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", "Did Mara Lindqvist say \"Nobody will cross the Alder this winter\"?", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"verdict\":\"misattributed\"", run.Output);
        Assert.Contains("\"name\":\"Tomas Berg\"", run.Output);
    }

    [Fact]
    public async Task A_batch_gives_one_object_a_line_in_the_order_of_the_questions()
    {
        using var folder = IndexedFolder.WithArticles();
        string[] questions = ["What did Berg say?", "Who said \"a waste of a good morning\"?", "What did Nobody Atall say?", new string('x', 10_000)];
        var file = folder.WriteBeside("questions.txt", string.Join('\n', questions) + "\n");

        var run = await folder.Run("ask", "--batch", file);
        var piped = await OnRecordRun.With(string.Join('\n', questions), "ask", "--batch", "-", "--index", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(questions, run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!));
        Assert.Equal(run.Lines.Select(Verdict), piped.Lines.Select(Verdict));
    }

    [Fact]
    public async Task Each_question_of_a_batch_is_answered_as_if_it_were_alone()
    {
        using var folder = IndexedFolder.WithArticles();
        string[] questions = ["What did Mara Lindqvist say?", "What did she say about tolls?", "What did Berg say about the bridge?"];

        var batch = await OnRecordRun.With(string.Join('\n', questions), "ask", "--batch", "-", "--index", folder.Path);

        for (var i = 0; i < questions.Length; i++)
        {
            var alone = await folder.Run("ask", questions[i], "--json");
            Assert.Equal(WithoutTime(alone.Lines.Single()), WithoutTime(batch.Lines[i]));
        }
    }

    [Fact]
    public async Task An_empty_coverage_is_told_apart_from_a_missing_answer()
    {
        using var folder = IndexedFolder.Empty();

        var run = await folder.Run("ask", "Who said anything?");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is empty", run.Error);
        Assert.Contains("index add", run.Error);
    }

    private static string? Verdict(string line) => JsonDocument.Parse(line).RootElement.GetProperty("verdict").GetString();

    private static string Statements(OnRecordRun run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("statements").GetRawText();

    private static string WithoutTime(string line) =>
        string.Join(',', JsonDocument.Parse(line).RootElement.EnumerateObject().Where(field => field.Name != "elapsed_ms").Select(field => field.ToString()));
}
