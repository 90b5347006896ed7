using System.Diagnostics;
using OnRecord.Testing;
using OnRecord.Testing.CommandLine;

namespace OnRecord.EndToEnd.Tests.Questions;

/// <summary><c>eval answers</c> gives the figures of the script that answers were scored with before, over what <c>ask --batch</c> prints.</summary>
public sealed class GoldQuestionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [ScoredFact("score_qa.py")]
    public async Task The_gold_questions_of_the_crisis_corpus_get_the_scripts_figures()
    {
        var (gold, texts) = (SharedFolder.Of("corpora", "crisis", "gold"), SharedFolder.Of("corpora", "crisis", "text"));
        var index = folder.Of("index");
        var added = await OnRecordRun.Of("index", "add", texts, "--index", index);
        Assert.True(added.ExitCode == 0, added.Error);

        var questions = folder.Write("questions.txt", await ScriptAsync("questions", gold));
        var answered = await OnRecordRun.Of("ask", "--batch", questions, "--index", index);
        Assert.True(answered.ExitCode == 0, answered.Error);
        var scored = await ScriptAsync("score", gold, texts, folder.Write("answers.jsonl", answered.Output));
        var run = await OnRecordRun.Of("eval", "answers", "--gold", gold, "--texts", texts, "--index", index);

        Assert.True(run.ExitCode == 0, run.Error);
        var expected = Figures(scored.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(5, expected.Length);
        Assert.Equal(expected, Figures(run.Lines));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The lines of the table before the times, which differ from run to run.</summary>
    private static string[] Figures(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.TrimEnd('\r')).TakeWhile(line => !line.StartsWith("elapsed", StringComparison.Ordinal))];

    private static async Task<string> ScriptAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(ScoredFactAttribute.Python!, [SharedFolder.Of("tools", "score_qa.py"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        };
        using var script = Process.Start(start)!;
        var errors = script.StandardError.ReadToEndAsync();
        var output = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.True(script.ExitCode == 0, await errors);
        return output;
    }
}
