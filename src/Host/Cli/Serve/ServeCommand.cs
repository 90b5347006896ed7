using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using OnRecord.Host.Bot;
using OnRecord.Host.Building;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Serve;

/// <summary><c>serve</c>: runs the host.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(
        Terminal terminal, Func<ParseResult, CoverageFolder> folderOf, IReadOnlyCollection<KeyValuePair<string, string?>>? overrides)
    {
        var command = new Command("serve", "Runs the host: the web page, the JSON endpoint and, where a token is configured, the Discord bot");
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, folderOf(parsed), overrides, cancellationToken));
        return command;
    }

    /// <summary>Runs the host until it is stopped.</summary>
    /// <param name="terminal">Where it is told why it could not run.</param>
    /// <param name="folder">The coverage.</param>
    /// <param name="overrides">Settings that override all others.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<int> RunAsync(
        Terminal terminal, CoverageFolder folder, IEnumerable<KeyValuePair<string, string?>>? overrides, CancellationToken cancellationToken)
    {
        try
        {
            ReadingPipeline.LoadModels();
            await using var host = OnRecordHost.Create(folder, overrides);
            var discord = host.Services.GetRequiredService<DiscordDoor>();
            await host.RunAsync(cancellationToken);
            if (discord.Failure is not { } refusal)
            {
                return ExitCode.Done;
            }

            terminal.Complain(refusal);
            return ExitCode.Failed;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var failure in wrong.Failures)
            {
                terminal.Complain(failure);
            }

            return ExitCode.Failed;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            terminal.Complain($"{taken.Message.TrimEnd('.')}. The setting Web:Urls (environment: Web__Urls) says where to listen.");
            return ExitCode.Failed;
        }
        catch (InvalidOperationException wrong) when (wrong.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
        {
            terminal.Complain(wrong.Message);
            return ExitCode.Failed;
        }
        catch (InvalidDataException wrong)
        {
            terminal.Complain($"{wrong.Message} {wrong.InnerException?.Message}");
            return ExitCode.Failed;
        }
    }
}
