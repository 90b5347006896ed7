using System.CommandLine;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Json;

namespace OnRecord.Host.Cli.Read;

/// <summary><c>read</c>: reads files without indexing them.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Article files, zip archives or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object an article, one a line" };
        var command = new Command("read", "Reads articles and prints who says what in them, without indexing them") { paths, json };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, parsed.GetValue(paths)!, parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] paths, bool json, CancellationToken cancellationToken)
    {
        using var found = FoundFiles.In(paths);
        foreach (var failure in found.Failures)
        {
            terminal.Complain(failure);
        }

        var failed = found.Failures.Count > 0;
        await foreach (var reading in FileReader.OnAllCores().ReadAllAsync(found.Files, cancellationToken))
        {
            if (!reading.IsRead)
            {
                terminal.Complain(found.Named(reading.Failure));
                failed = true;
            }
            else if (json)
            {
                await terminal.Out.WriteLineAsync(OnRecordJson.Write(reading.Source.Name, reading.Reading));
            }
            else if (terminal.Screen is { } screen)
            {
                ReadingDrawing.Draw(screen, reading);
            }
            else
            {
                ReadingDrawing.Write(terminal.Out, reading);
            }
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }
}
