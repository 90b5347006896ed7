using System.CommandLine;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Attributions;

/// <summary><c>examples attributions</c>.</summary>
internal static class AttributionCommands
{
    /// <summary>The command that writes what the fitting program reads.</summary>
    public static Command Examples()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder that holds polnear.", Required = true }.AcceptExistingOnly();
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder for train.tsv and dev.tsv.", Required = true };
        var command = new Command("attributions", "Writes the tokens, features and marks of PolNeAR's articles.") { corpora, output };
        command.SetAction(result =>
        {
            var folder = result.GetRequiredValue(output);
            folder.Create();
            foreach (var part in (ReadOnlySpan<string>)["train", "dev"])
            {
                using var writer = new StreamWriter(Path.Combine(folder.FullName, $"{part}.tsv"));
                var articles = 0;
                foreach (var article in PolnearCorpus.Read(result.GetRequiredValue(corpora).FullName, part, firstOnly: part == "dev"))
                {
                    ExampleWriter.Write(writer, article);
                    articles++;
                }

                result.InvocationConfiguration.Output.WriteLine($"{part}: {articles} articles");
            }

            return 0;
        });
        return command;
    }
}
