using System.CommandLine;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Eval.Answers;
using OnRecord.Host.Cli.Eval.Answers.Posed;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Host.Cli.Eval.Report;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Display;

namespace OnRecord.Host.Cli.Eval;

/// <summary><c>eval answers</c>: asks questions whose answers are known, and scores what came of it.</summary>
internal static class EvalAnswersCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">Where it writes to.</param>
    /// <param name="givenFolder">The folder that <c>--index</c> names; null where it is not given.</param>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder?> givenFolder)
    {
        var gold = EvalOptions.Path("--gold", "Folder of the gold: the statements of an article and questions about them as JSON (.json)", required: false);
        var questions = EvalOptions.Path("--questions", "File of questions with where their answers stand, as JSON", "FILE", required: false);
        var texts = EvalOptions.Path("--texts", "Folder of the articles' texts; they are indexed for the occasion, unless --index names an index of them");
        var json = new Option<bool>("--json") { Description = "Print one JSON object a question, one a line, in the place of the figures" };
        var command = new Command("answers", "Asks questions whose answers are known, and scores the answers") { gold, questions, texts, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(gold) is null == result.GetResult(questions) is null)
            {
                result.AddError("eval answers needs either --gold DIR or --questions FILE.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(texts)!;
            return parsed.GetValue(questions) is { } file
                ? RunPosedAsync(terminal, file, folder, givenFolder(parsed), parsed.GetValue(json), cancellationToken)
                : RunGoldAsync(terminal, parsed.GetValue(gold)!, folder, givenFolder(parsed), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunGoldAsync(
        Terminal terminal, string goldFolder, string textFolder, CoverageFolder? index, bool json, CancellationToken cancellationToken)
    {
        var articles = GoldFolder.Questions(goldFolder);
        var texts = ArticleTexts.In(textFolder);
        var missing = articles.Where(article => texts.Of(article.Name) is null).Select(article => article.Name).ToList();
        foreach (var article in missing)
        {
            terminal.Complain($"{article} has gold and no text in {textFolder}, and nothing of it is found; put {article}.txt there.");
        }

        await AskAsync(terminal, new GoldAnswerScoring(articles, texts), textFolder, texts, facts: null, index, json, cancellationToken);
        return missing.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<int> RunPosedAsync(
        Terminal terminal, string file, string textFolder, CoverageFolder? index, bool json, CancellationToken cancellationToken)
    {
        var questions = QuestionFile.Read(file);
        var texts = ArticleTexts.In(textFolder);
        await AskAsync(terminal, new PosedAnswerScoring(questions, texts), textFolder, texts, questions.Facts, index, json, cancellationToken);
        return ExitCode.Done;
    }

    private static async Task AskAsync(
        Terminal terminal,
        IAnswerScoring scoring,
        string textFolder,
        ArticleTexts texts,
        IReadOnlyDictionary<string, GivenFacts>? facts,
        CoverageFolder? index,
        bool json,
        CancellationToken cancellationToken)
    {
        using var temporary = index is null
            ? await TemporaryIndex.BuildAsync(
                terminal,
                $"Indexing {texts.Count:N0} {(texts.Count == 1 ? "text" : "texts")} in {SafeText.Line(textFolder)}",
                texts,
                facts ?? new Dictionary<string, GivenFacts>(StringComparer.Ordinal),
                cancellationToken)
            : null;
        using var given = index is null ? null : await BuildDisplay.OpenBuiltAsync(terminal, index, cancellationToken);
        var coverage = given ?? temporary!.Coverage;
        var outcomes = await ProgressDisplay.RunAsync(
            terminal,
            $"Asking {scoring.Questions.Count:N0} {(scoring.Questions.Count == 1 ? "question" : "questions")}",
            progress => Task.Run(() => Questioning.Ask(scoring, coverage, progress, cancellationToken), cancellationToken),
            "questions");
        if (json)
        {
            foreach (var outcome in outcomes)
            {
                await terminal.Out.WriteLineAsync(OutcomeLine.Of(outcome));
            }

            return;
        }

        foreach (var line in scoring.Table)
        {
            await terminal.Out.WriteLineAsync(SafeText.Line(line));
        }

        AnswerMissList.Write(terminal.Out, outcomes);
    }
}
