using System.Text.Json;
using OnRecord.Testing;
using OnRecord.Testing.CommandLine;

namespace OnRecord.EndToEnd.Tests;

/// <summary>What a newcomer sees first: the README's question over the sample coverage of the clone.</summary>
public sealed class SampleCoverageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleCoverageTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "index", "articles")))
        {
            folder.Write(Path.Combine("index", "articles", Path.GetFileName(file)), File.ReadAllText(file));
        }
    }

    [Fact]
    public async Task The_questions_in_the_README_get_answers_with_citations()
    {
        var questions = ReadmeQuestions();
        Assert.NotEmpty(questions);

        foreach (var question in questions)
        {
            var run = await OnRecordRun.Of("ask", question, "--json", "--index", folder.Of("index"));

            Assert.True(run.ExitCode == 0, $"“{question}”: {run.Output}{run.Error}");
            using var answer = JsonDocument.Parse(run.Output);
            Assert.Equal("answered", answer.RootElement.GetProperty("verdict").GetString());
            Assert.All(
                answer.RootElement.GetProperty("statements").EnumerateArray(),
                statement => Assert.Contains("sample", statement.GetProperty("article").GetProperty("outlet").GetString(), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_Blinken_said_about_NATO_is_by_Blinken_and_about_NATO()
    {
        var run = await OnRecordRun.Of("ask", "What did Blinken say about NATO?", "--json", "--index", folder.Of("index"));

        using var answer = JsonDocument.Parse(run.Output);
        var first = new AskedStatement(answer.RootElement.GetProperty("statements")[0]);
        Assert.Equal("Antony Blinken", first.Speaker);
        Assert.Contains("NATO", first.Words, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => folder.Dispose();

    private static string[] ReadmeQuestions() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .Select(line => System.Text.RegularExpressions.Regex.Match(line, "^dotnet run --project src/Host -- ask \"(.+)\"$"))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value),
    ];
}
