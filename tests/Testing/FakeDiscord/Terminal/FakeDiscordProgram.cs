using Spectre.Console;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>The loopback Discord as a program: <c>fake-discord [--port N]</c>.</summary>
internal static class FakeDiscordProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var port = 0;
        if (args is not [] && (args is not ["--port", var number] || !int.TryParse(number, out port)))
        {
            await Console.Error.WriteLineAsync("fake-discord [--port N]");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            await using var discord = await FakeDiscordServer.StartAsync(new FakeDiscordOptions { Port = port }, stop.Token);
            await RunAsync(discord, stop.Token);
            return 0;
        }
        catch (IOException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 3;
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
            return 0;
        }
    }

    private static async Task RunAsync(FakeDiscordServer discord, CancellationToken stop)
    {
        var console = AnsiConsole.Console;
        console.MarkupLine("[bold]A Discord on this machine.[/] Start the bot in another terminal:\n");
        foreach (var (setting, value) in discord.Settings)
        {
            console.WriteLine($"  export {setting.Replace(":", "__", StringComparison.Ordinal)}='{value}'");
        }

        console.WriteLine("  dotnet run --project src/Host\n");
        console.MarkupLine("[grey]Waiting for it …[/]");
        var session = new TerminalSession(discord, console);
        await discord.WaitForReadyAsync(Timeout.InfiniteTimeSpan, stop);
        await discord.WaitForCommandsAsync(null, Timeout.InfiniteTimeSpan, stop);
        var commands = discord.Registered.Select(command => (command.Number("type") ?? 1) == 1 ? $"/{command.Text("name")}" : $"“{command.Text("name")}”");
        console.MarkupLine($"It is here, with {Markup.Escape(string.Join(", ", commands))}. “help” lists what can be typed.\n");
        await session.RunAsync(Console.In, stop);
    }
}
