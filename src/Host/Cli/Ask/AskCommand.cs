using System.CommandLine;
using Microsoft.Extensions.Options;
using OnRecord.Answering;
using OnRecord.Answering.LanguageModel;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Display;
using OnRecord.Host.Json;
using OnRecord.Host.LanguageModel;
using OnRecord.Host.Web;

namespace OnRecord.Host.Cli.Ask;

/// <summary><c>ask</c>: answers a question, or a file of them.</summary>
internal static class AskCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">Where it reads from and writes to.</param>
    /// <param name="folderOf">The coverage that a command line names.</param>
    /// <param name="overrides">Settings that override all others.</param>
    public static Command Create(
        Terminal terminal, Func<ParseResult, CoverageFolder> folderOf, IReadOnlyCollection<KeyValuePair<string, string?>>? overrides)
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
            ? AnswerBatchAsync(terminal, folderOf(parsed), overrides, file, cancellationToken)
            : AnswerAsync(terminal, folderOf(parsed), overrides, string.Join(' ', parsed.GetValue(question)!), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> AnswerAsync(
        Terminal terminal,
        CoverageFolder folder,
        IEnumerable<KeyValuePair<string, string?>>? overrides,
        string question,
        bool json,
        CancellationToken cancellationToken)
    {
        if (QuestionRules.Refuse(question) is { } refusal)
        {
            terminal.Complain(refusal);
            return string.IsNullOrWhiteSpace(question) ? ExitCode.NotFound : ExitCode.WrongUse;
        }

        using var model = Connect(terminal, overrides);
        using var coverage = await OpenAsync(terminal, folder, cancellationToken);
        var answer = await Answerer(terminal, coverage, model, overrides).AnswerAsync(question, cancellationToken: cancellationToken);
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
        Terminal terminal,
        CoverageFolder folder,
        IEnumerable<KeyValuePair<string, string?>>? overrides,
        string file,
        CancellationToken cancellationToken)
    {
        using var questions = file == "-" ? null : File.OpenText(file);
        var lines = questions ?? terminal.In;
        using var model = Connect(terminal, overrides);
        using var coverage = await OpenAsync(terminal, folder, cancellationToken);
        var answerer = Answerer(terminal, coverage, model, overrides);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var answer = QuestionRules.Refuse(line) is { } refusal
                    ? QuestionRules.Refused(line, refusal)
                    : await answerer.AnswerAsync(line, cancellationToken: cancellationToken);
                await terminal.Out.WriteLineAsync(OnRecordJson.Write(answer));
            }
        }

        return ExitCode.Done;
    }

    private static LanguageModelConnection Connect(Terminal terminal, IEnumerable<KeyValuePair<string, string?>>? overrides)
    {
        var options = LlmSettings.Read(new ConfigurationBuilder().AddOnRecordSettings(overrides).Build());
        return new LanguageModelConnection(Options.Create(options), TimeProvider.System, new TerminalLog<LanguageModelConnection>(terminal));
    }

    private static AssistedAnswerer Answerer(
        Terminal terminal, ICoverage coverage, LanguageModelConnection model, IEnumerable<KeyValuePair<string, string?>>? overrides) => new(
        new Answerer(coverage, TimeProvider.System, PublicPages.Of(new ConfigurationBuilder().AddOnRecordSettings(overrides).Build())),
        coverage,
        model.Access,
        TimeProvider.System,
        new TerminalLog<AssistedAnswerer>(terminal));

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
