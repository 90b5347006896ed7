using System.CommandLine;
using System.CommandLine.Invocation;
using Microsoft.Extensions.Options;
using OnRecord.Coverage;
using OnRecord.Host.Cli;
using OnRecord.Sources;
using OnRecord.Sources.Links;

namespace OnRecord.Host;

/// <summary>The application behind the executable: a command line in, an exit code out.</summary>
internal static class OnRecordApp
{
    // An answer takes milliseconds, a file's transaction not much longer, and a last reply to Discord at worst seconds: who presses Ctrl-C
    // need not wait longer than this. Containers are given ten seconds.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(9);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="terminal">Where it reads from and writes to.</param>
    /// <param name="overrides">Settings that override all others.</param>
    /// <param name="network">The network that links lie in; null for this machine's.</param>
    /// <param name="cancellationToken">Stops it, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args,
        Terminal terminal,
        IReadOnlyCollection<KeyValuePair<string, string?>>? overrides = null,
        INetwork? network = null,
        CancellationToken cancellationToken = default)
    {
        // A question may begin with "@": no response files.
        var parsed = CommandTree.Create(terminal, overrides, network).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Complain(error.Message);
            }

            terminal.Complain("“onrecord --help” lists the commands.");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = LastWords,
                },
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var failure in wrong.Failures)
            {
                terminal.Complain(failure);
            }

            return ExitCode.Failed;
        }
        catch (InvalidOperationException wrong) when (wrong.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
        {
            terminal.Complain(wrong.Message);
            return ExitCode.Failed;
        }
        catch (Exception problem) when (problem is SourceException or CoverageException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.Complain(problem.Message);
            return ExitCode.Failed;
        }
    }
}
