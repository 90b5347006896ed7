using System.Diagnostics;
using System.Text.RegularExpressions;
using OnRecord.Testing;
using OnRecord.Testing.CommandLine;

namespace OnRecord.EndToEnd.Tests;

/// <summary><c>eval reading</c> gives the figures of the script that such readings were scored with before, over what <c>read --json</c> prints.</summary>
public sealed partial class ScoreReadTests : IDisposable
{
    private const int Articles = 10;

    private readonly TemporaryFolder folder = new();

    [ScoredFact("score_read.py")]
    public async Task Statements_of_the_crisis_corpus_get_the_scripts_figures()
    {
        var (gold, texts) = (SharedFolder.Of("corpora", "crisis", "gold"), SharedFolder.Of("corpora", "crisis", "text"));

        var scored = await ScriptAsync("gold", gold, texts);

        Assert.Equal(6, scored.Length);
        Assert.Equal(scored, await CommandAsync(gold, texts, scored.Length));
    }

    [ScoredFact("score_read.py")]
    public async Task Ten_articles_of_PolNeAR_get_the_scripts_figures()
    {
        CopyArticles();
        var (gold, texts) = (folder.Of("gold"), folder.Of("texts"));

        var scored = await ScriptAsync("polnear", gold, texts);

        Assert.StartsWith($"articles {Articles} missing 0", scored[0], StringComparison.Ordinal);
        Assert.Equal(5, scored.Length);
        Assert.Equal(scored, await CommandAsync(gold, texts, scored.Length));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string[]> CommandAsync(string gold, string texts, int lines)
    {
        var run = await OnRecordRun.Of("eval", "reading", "--gold", gold, "--texts", texts);

        Assert.True(run.ExitCode == 0, run.Error);
        return [.. run.Lines.Take(lines)];
    }

    /// <summary>The lines that the script prints about what <c>read --json</c> prints.</summary>
    private async Task<string[]> ScriptAsync(string form, string gold, string texts)
    {
        var read = await OnRecordRun.Of("read", "--json", texts);
        Assert.True(read.ExitCode == 0, read.Error);
        var output = folder.Write("read.jsonl", read.Output);

        var start = new ProcessStartInfo(ScoredFactAttribute.Python!, [SharedFolder.Of("tools", "score_read.py"), form, gold, texts, output])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var script = Process.Start(start)!;
        var errors = script.StandardError.ReadToEndAsync();
        var lines = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.True(script.ExitCode == 0, await errors);
        return lines.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Copies the first articles of the corpus, each with every annotation that there is of it.</summary>
    private void CopyArticles()
    {
        Directory.CreateDirectory(folder.Of("gold"));
        Directory.CreateDirectory(folder.Of("texts"));
        var texts = Directory.GetFiles(SharedFolder.Of("corpora", "polnear", "dev", "text"), "*.txt").Order(StringComparer.Ordinal).Take(Articles).ToList();
        foreach (var text in texts)
        {
            File.Copy(text, folder.Of("texts", Path.GetFileName(text)));
        }

        var names = texts.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        foreach (var annotations in Directory.GetFiles(SharedFolder.Of("corpora", "polnear", "dev", "attributions"), "*.ann"))
        {
            if (names.Contains(Annotator().Replace(Path.GetFileNameWithoutExtension(annotations), string.Empty)))
            {
                File.Copy(annotations, folder.Of("gold", Path.GetFileName(annotations)));
            }
        }
    }

    [GeneratedRegex("_[0-9a-f]{4}$")]
    private static partial Regex Annotator();
}
