using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Eval.Answers.Posed;
using OnRecord.Host.Cli.Screen;

namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>An index of texts, gone when it is disposed of.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private readonly DirectoryInfo folder;

    private TemporaryIndex(DirectoryInfo folder, ICoverage coverage)
    {
        this.folder = folder;
        Coverage = coverage;
    }

    /// <summary>The index.</summary>
    public ICoverage Coverage { get; }

    /// <summary>Builds an index of texts, and shows on the error stream how far it has come.</summary>
    /// <param name="terminal">Where to show it, and to tell of each text that cannot be taken in.</param>
    /// <param name="title">What is being done ("Indexing 66 texts").</param>
    /// <param name="texts">The texts.</param>
    /// <param name="facts">Facts about some of them, by name; they replace what stands beside the text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be written.</exception>
    public static async Task<TemporaryIndex> BuildAsync(
        Terminal terminal, string title, ArticleTexts texts, IReadOnlyDictionary<string, GivenFacts> facts, CancellationToken cancellationToken)
    {
        var made = Directory.CreateTempSubdirectory("onrecord-eval-");
        ICoverage? coverage = null;
        try
        {
            var target = new CoverageFolder(made.FullName);
            target.Create();
            foreach (var file in texts.Files)
            {
                Copy(file, target.Articles, facts.GetValueOrDefault(Path.GetFileNameWithoutExtension(file)));
            }

            coverage = target.OpenIndex();
            var index = coverage;
            var report = await ProgressDisplay.RunAsync(
                terminal,
                title,
                progress => Task.Run(() => CoverageBuilder.Build(target, index, FileReader.OnAllCores(), progress, cancellationToken), cancellationToken));
            foreach (var failure in report.Failures)
            {
                terminal.Complain(failure);
            }

            return new(made, coverage);
        }
        catch
        {
            coverage?.Dispose();
            made.Delete(recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Coverage.Dispose();
        folder.Delete(recursive: true);
    }

    private static void Copy(string file, string articles, GivenFacts? facts)
    {
        var target = Path.Combine(articles, Path.GetFileName(file));
        File.Copy(file, target);
        var (beside, besideTarget) = (Path.ChangeExtension(file, ".yaml"), Path.ChangeExtension(target, ".yaml"));
        if (facts is not null)
        {
            // JSON is YAML.
            File.WriteAllText(besideTarget, JsonSerializer.Serialize(facts, QuestionFileContext.Default.GivenFacts));
        }
        else if (File.Exists(beside))
        {
            File.Copy(beside, besideTarget);
        }
    }
}
