using System.CommandLine;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Display;
using OnRecord.Host.Json;

namespace OnRecord.Host.Cli.Ask;

/// <summary><c>ask</c>: answers a question, or a file of them.</summary>
internal static class AskCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var question = new Argument<string[]>("QUESTION")
        {
            Description = "The question, in quotation marks or without",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print the answer as one JSON object" };
        var batch = new Option<string>("--batch")
        {
            Description = "Answer a file of questions, one a line (- reads standard input), each by itself; one JSON object a line",
            HelpName = "FILE",
        };
        var command = new Command("ask", "Answers a question from the coverage") { question, json, batch };
        command.Validators.Add(result =>
        {
            if (result.GetResult(batch) is null == result.GetResult(question) is null or { Tokens.Count: 0 })
            {
                result.AddError("ask needs either a question or --batch FILE.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(batch) is { } file
            ? AnswerBatchAsync(terminal, folderOf(parsed), file, cancellationToken)
            : AnswerAsync(terminal, folderOf(parsed), string.Join(' ', parsed.GetValue(question)!), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> AnswerAsync(
        Terminal terminal, CoverageFolder folder, string question, bool json, CancellationToken cancellationToken)
    {
        if (QuestionRules.Refuse(question) is { } refusal)
        {
            terminal.Complain(refusal);
            return string.IsNullOrWhiteSpace(question) ? ExitCode.NotFound : ExitCode.WrongUse;
        }

        using var coverage = await OpenAsync(terminal, folder, cancellationToken);
        var answer = new Answerer(coverage, TimeProvider.System).Answer(question, cancellationToken);
        if (json)
        {
            await terminal.Out.WriteLineAsync(OnRecordJson.Write(answer));
        }
        else if (terminal.Screen is { } screen)
        {
            AnswerDrawing.Draw(screen, answer);
        }
        else
        {
            await terminal.Out.WriteLineAsync(SafeText.Lines(answer.Text));
        }

        return answer.Verdict == Verdict.NotFound ? ExitCode.NotFound : ExitCode.Done;
    }

    private static async Task<int> AnswerBatchAsync(
        Terminal terminal, CoverageFolder folder, string file, CancellationToken cancellationToken)
    {
        using var questions = file == "-" ? null : File.OpenText(file);
        var lines = questions ?? terminal.In;
        using var coverage = await OpenAsync(terminal, folder, cancellationToken);
        var answerer = new Answerer(coverage, TimeProvider.System);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var answer = QuestionRules.Refuse(line) is { } refusal
                    ? QuestionRules.Refused(line, refusal)
                    : answerer.Answer(line, cancellationToken);
                await terminal.Out.WriteLineAsync(OnRecordJson.Write(answer));
            }
        }

        return ExitCode.Done;
    }

    private static async Task<ICoverage> OpenAsync(Terminal terminal, CoverageFolder folder, CancellationToken cancellationToken)
    {
        var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        if (coverage.Status().Articles == 0)
        {
            terminal.Complain($"The coverage in {folder.Path} is empty: “onrecord index add PATH --index {folder.Path}” puts articles into it.");
        }

        return coverage;
    }
}
