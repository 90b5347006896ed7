using System.CommandLine;
using System.Globalization;
using OnRecord.Reading.Tags;
using OnRecord.Training.Corpora;

namespace OnRecord.Training.Taggers;

/// <summary><c>fit tagger</c> and <c>eval tagger</c>.</summary>
internal static class TaggerCommands
{
    /// <summary>The command that fits the tagger and writes its model and card.</summary>
    public static Command Fit()
    {
        var corpora = CorporaOption();
        var output = new Option<FileInfo>("--out") { Description = "The model's file; its card is written beside it, with the ending .md.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Where all randomness comes from.", DefaultValueFactory = _ => new TaggerFitOptions().Seed };
        var command = new Command("tagger", "Fits the part-of-speech and name taggers on PolNeAR's silver layer.") { corpora, output, seed };
        command.SetAction(result =>
        {
            var options = new TaggerFitOptions { Seed = result.GetValue(seed) };
            var folder = result.GetRequiredValue(corpora).FullName;
            var file = result.GetRequiredValue(output);
            var writer = result.InvocationConfiguration.Output;

            writer.WriteLine("reading the corpus");
            var sentences = SilverCorpus.Read(folder, "train").SelectMany(article => article.Sentences).ToList();
            var bytes = new TaggerFitter(options, writer.WriteLine).Fit(sentences).ToBytes();

            // Measured as it will be read: rounded, from its bytes.
            var figures = TaggerEvaluation.Measure(TaggerModel.Read(bytes), [.. SilverCorpus.Read(folder, "dev")]);
            file.Directory?.Create();
            File.WriteAllBytes(file.FullName, bytes);
            File.WriteAllText(
                Path.ChangeExtension(file.FullName, ".md"),
                TaggerCard.Write(figures, options, bytes.Length, sentences.Sum(sentence => sentence.Tokens.Length)));
            Print(writer, figures, bytes.Length);
            return 0;
        });
        return command;
    }

    /// <summary>The command that measures a model.</summary>
    public static Command Evaluate()
    {
        var corpora = CorporaOption();
        var model = new Option<FileInfo?>("--model") { Description = "The model's file; without it, the one that ships." };
        var part = new Option<string>("--part") { Description = "The part of the corpus to measure on.", DefaultValueFactory = _ => "dev" };
        part.AcceptOnlyFromAmong("dev", "train");
        var command = new Command("tagger", "Measures the taggers, tokens and sentences against PolNeAR's silver layer.") { corpora, model, part };
        command.SetAction(result =>
        {
            var file = result.GetValue(model);
            var tagger = file is null ? TaggerModel.Shipped : TaggerModel.Read(File.ReadAllBytes(file.FullName));
            var articles = SilverCorpus.Read(result.GetRequiredValue(corpora).FullName, result.GetValue(part)!).ToList();
            Print(result.InvocationConfiguration.Output, TaggerEvaluation.Measure(tagger, articles), tagger.ToBytes().Length);
            return 0;
        });
        return command;
    }

    private static Option<DirectoryInfo> CorporaOption() =>
        new Option<DirectoryInfo>("--corpora") { Description = "The folder that holds polnear.", Required = true }.AcceptExistingOnly();

    private static void Print(TextWriter writer, TaggerFigures figures, int bytes)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Tokens} tokens, {bytes} bytes, {figures.TokensPerSecond:N0} tokens a second"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"parts of speech",-22}{100 * figures.SpeechAccuracy,7:F2} % right"));
        foreach (var (kind, agreement) in figures.Names.Append(new("tokens", figures.Tokenization)).Append(new("ends of sentences", figures.Sentences)))
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-22}{100 * agreement.F1,7:F2} F1   precision {100 * agreement.Precision:F2}   recall {100 * agreement.Recall:F2}   of {agreement.Expected}"));
        }
    }
}
