using System.CommandLine;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Attributions;

/// <summary><c>examples attributions</c> and <c>fit attributions</c>.</summary>
internal static class AttributionCommands
{
    /// <summary>The command that writes what the fitting program reads.</summary>
    public static Command Examples()
    {
        var corpora = CorporaOption();
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder for train.tsv and dev.tsv.", Required = true };
        var command = new Command("attributions", "Writes the tokens, features and marks of PolNeAR's articles.") { corpora, output };
        command.SetAction(result =>
        {
            WriteExamples(result.GetRequiredValue(corpora).FullName, result.GetRequiredValue(output).FullName, result.InvocationConfiguration.Output.WriteLine);
            return 0;
        });
        return command;
    }

    /// <summary>The command that fits the model from nothing.</summary>
    public static Command Fit()
    {
        var corpora = CorporaOption();
        var output = new Option<FileInfo>("--out") { Description = "The model's file.", Required = true };
        var work = new Option<DirectoryInfo>("--work")
        {
            Description = "A folder for what is made on the way; a run that was stopped goes on from there.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", "fit")),
        };
        var seeds = new Option<int[]>("--seeds")
        {
            Description = "A member is fitted for each, as many at once as there are cores.",
            DefaultValueFactory = _ => [2],
            AllowMultipleArgumentsPerToken = true,
        };
        var python = new Option<string>("--python") { Description = "A Python that has PyTorch.", DefaultValueFactory = _ => "python3" };
        var command = new Command("attributions", "Fits the attribution model on PolNeAR: about half an hour a member and core.") { corpora, output, work, seeds, python };
        command.SetAction(async (result, cancellationToken) =>
        {
            var folder = result.GetRequiredValue(work);
            folder.Create();
            var gate = new Lock();
            void Log(string line)
            {
                lock (gate)
                {
                    result.InvocationConfiguration.Output.WriteLine(line);
                }
            }

            var from = result.GetRequiredValue(corpora).FullName;
            var program = new FitProgram(result.GetValue(python)!, folder.FullName, Log);
            WriteExamples(from, folder.FullName, Log);
            await program.FetchVectorsAsync(cancellationToken);
            var members = new SortedDictionary<int, string>();
            await Parallel.ForEachAsync(
                result.GetRequiredValue(seeds),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
                async (seed, token) =>
                {
                    var file = await program.FitAsync(from, seed, token);
                    lock (gate)
                    {
                        members[seed] = file;
                    }
                });
            var model = result.GetRequiredValue(output).FullName;
            ModelCard.Write(
                model, members.Keys, await program.ExportAsync(members.Values, model, cancellationToken), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
            return 0;
        });
        return command;
    }

    private static Option<DirectoryInfo> CorporaOption() =>
        new Option<DirectoryInfo>("--corpora") { Description = "The folder that holds polnear.", Required = true }.AcceptExistingOnly();

    private static void WriteExamples(string corpora, string folder, Action<string> log)
    {
        Directory.CreateDirectory(folder);
        foreach (var part in (ReadOnlySpan<string>)["train", "dev"])
        {
            using var writer = new StreamWriter(Path.Combine(folder, $"{part}.tsv"));
            var articles = 0;
            foreach (var article in PolnearCorpus.Read(corpora, part, firstOnly: part == "dev"))
            {
                ExampleWriter.Write(writer, article);
                articles++;
            }

            log($"{part}: {articles} articles");
        }
    }
}
