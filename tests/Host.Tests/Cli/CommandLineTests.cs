using OnRecord.Testing.CommandLine;
namespace OnRecord.Host.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "--batch")]
    [InlineData("ask", "Who?", "--batch", "questions.txt")]
    [InlineData("ask", "Who?", "--index", "")]
    [InlineData("read")]
    [InlineData("index")]
    [InlineData("index", "add")]
    [InlineData("index", "remove")]
    [InlineData("index", "polish")]
    [InlineData("fly")]
    public async Task Wrong_use_is_told_in_sentences_and_ends_with_2(params string[] args)
    {
        var run = await OnRecordRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.EndsWith(".", line));
    }

    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("ask", "--help", "--batch")]
    [InlineData("read", "--help", "--json")]
    [InlineData("index", "--help", "rebuild")]
    public async Task Help_lists_what_there_is(params string[] args)
    {
        var run = await OnRecordRun.Of(args[..^1]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(args[^1], run.Output);
        Assert.Contains("--index", run.Output);
    }

    [Fact]
    public async Task A_question_may_begin_like_a_response_file_or_an_option()
    {
        using var folder = IndexedFolder.WithArticles();

        var at = await folder.Run("ask", "@harbour.txt said what?", "--json");
        var dash = await folder.Run("ask", "--json", "--", "--drop the harbour");

        Assert.Contains("\"question\":\"@harbour.txt said what?\"", at.Output);
        Assert.Contains("\"question\":\"--drop the harbour\"", dash.Output);
    }

    [Fact]
    public async Task A_question_needs_no_quotation_marks()
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await folder.Run("ask", "What", "did", "Berg", "say", "--json");

        Assert.Contains("\"question\":\"What did Berg say\"", run.Output);
    }
}
