using System.CommandLine;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Host.Cli.Eval.Report;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Display;

namespace OnRecord.Host.Cli.Eval;

/// <summary><c>eval reading</c>: reads articles and scores what came of it against gold attributions.</summary>
internal static class EvalReadingCommand
{
    private const int Misses = 20;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var gold = EvalOptions.Path("--gold", "Folder of the gold: brat standoff files (.ann), or the statements of an article as JSON (.json)");
        var texts = EvalOptions.Path("--texts", "Folder of the articles' texts, each named as its gold is");
        var misses = new Option<int>("--misses")
        {
            Description = "How many of the worst misses are shown",
            HelpName = "N",
            DefaultValueFactory = _ => Misses,
        };
        misses.Validators.Add(result =>
        {
            // What is no number at all is refused already.
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var count) && count < 0)
            {
                result.AddError("--misses needs a number, 0 or more.");
            }
        });
        var command = new Command("reading", "Reads articles and scores who says what in them against gold attributions") { gold, texts, misses };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, parsed.GetValue(gold)!, parsed.GetValue(texts)!, parsed.GetValue(misses), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string goldFolder, string textFolder, int misses, CancellationToken cancellationToken)
    {
        var scoring = GoldFolder.Open(goldFolder);
        var texts = ArticleTexts.In(textFolder);
        var files = scoring.Articles.Select(texts.Of).OfType<string>().ToList();
        var (outcomes, failures) = await ProgressDisplay.RunAsync(
            terminal,
            $"Reading {files.Count:N0} {(files.Count == 1 ? "text" : "texts")} in {SafeText.Line(textFolder)}",
            progress => Task.Run(() => ScoreAsync(scoring, texts, files, progress, cancellationToken), cancellationToken));

        foreach (var failure in failures)
        {
            terminal.Complain($"{failure} It counts as missing.");
        }

        foreach (var outcome in outcomes.Where(outcome => texts.Of(outcome.Article) is null))
        {
            terminal.Complain($"{outcome.Article} has gold and no text in {textFolder}, and counts as missing; put {outcome.Article}.txt there.");
        }

        if (texts.Count > files.Count)
        {
            terminal.Complain($"{texts.Count - files.Count:N0} of the {texts.Count:N0} texts have no gold and are not scored.");
        }

        FigureTable.Write(terminal.Out, scoring.Table, outcomes);
        MissList.Show(terminal, outcomes, misses);
        return outcomes.Any(outcome => outcome.IsMissing) ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Reads the texts on all cores, and scores each article in the order of the gold while the next ones are read.</summary>
    /// <returns>What scoring each came to, and a sentence for each text that cannot be taken in.</returns>
    private static async Task<(IReadOnlyList<ArticleOutcome> Outcomes, IReadOnlyList<string> Failures)> ScoreAsync(
        IReadingScoring scoring, ArticleTexts texts, List<string> files, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        List<ArticleOutcome> outcomes = [];
        List<string> failures = [];
        var done = 0;
        await using var readings = FileReader.OnAllCores().ReadAllAsync(files, cancellationToken).GetAsyncEnumerator(cancellationToken);
        foreach (var article in scoring.Articles)
        {
            if (texts.Of(article) is null)
            {
                outcomes.Add(scoring.Score(article, reading: null));
                continue;
            }

            // The files stand in the order of their articles.
            await readings.MoveNextAsync();
            var reading = readings.Current;
            outcomes.Add(scoring.Score(article, reading.Reading));
            if (!reading.IsRead)
            {
                failures.Add(reading.Failure);
            }

            progress.Report(new(++done, files.Count));
        }

        return (outcomes, failures);
    }
}
