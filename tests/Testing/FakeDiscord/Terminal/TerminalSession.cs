using Spectre.Console;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A person at a terminal who uses the bot: each line is something that they do in Discord.</summary>
internal sealed class TerminalSession
{
    private const string Help =
        """
        /ask question: …          a slash command; text before the first option is the first option's
        complete /quotes Bli      what is offered while the last option is typed
        @bot …                    mentions the bot
        reply …                   replies to the bot's last message
        …                         any other line is written as it is
        press More                presses a button of the bot's last message
        choose MENU VALUE         chooses in a menu
        menu Who said this?       a command from the menu of the last message that somebody wrote
        fill FIELD: …             fills in the form that is open
        as NAME [moderator]       goes on as somebody else
        in CHANNEL                goes to another channel; "in dm" to the direct messages
        drop | reconnect | outage | recover      what the gateway and the server go through
        save FILE                 writes the bot's last message to a file, as JSON (docs/picture draws it)
        violations                what the bot did that Discord does not take
        help, quit
        """;

    private readonly FakeDiscordServer _discord;
    private readonly IAnsiConsole _console;
    private readonly TimeSpan _patience;
    private readonly FakeGuild _guild;
    private FakeUser _user;
    private FakeChannel _channel;
    private FakeMessage? _last;
    private FakeMessage? _written;
    private FakeModal? _form;
    private int _violations;

    public TerminalSession(FakeDiscordServer discord, IAnsiConsole console, TimeSpan? patience = null)
    {
        (_discord, _console, _patience) = (discord, console, patience ?? TimeSpan.FromSeconds(20));
        _guild = discord.AddGuild("newsroom");
        _channel = _guild.AddChannel("desk");
        _user = _guild.AddMember("ada", FakePermissions.Moderator);
        discord.World.BotWrote += message =>
        {
            _last = message;
            if (!message.IsLoading)
            {
                _console.Write(MessageView.Draw(message));
            }
        };
    }

    /// <summary>Takes lines until there are none.</summary>
    public async Task RunAsync(TextReader lines, CancellationToken cancellationToken)
    {
        // Reading from a terminal cannot be cancelled; whoever presses Ctrl-C need not press Enter too.
        while (await Task.Run(lines.ReadLine, CancellationToken.None).WaitAsync(cancellationToken) is { } line && line.Trim() is not ("quit" or "exit"))
        {
            try
            {
                await DoAsync(line.Trim(), cancellationToken);
            }
            catch (Exception problem) when (problem is FakeDiscordException or TimeoutException or IOException or UnauthorizedAccessException)
            {
                Say($"[yellow]{DiscordText.Plain(problem.Message.Split('\n')[0])}[/]");
            }

            var violations = _discord.Violations;
            foreach (var violation in violations.Skip(_violations))
            {
                Say($"[red]Discord would not take that:[/] {DiscordText.Plain(violation)}");
            }

            _violations = violations.Count;
        }
    }

    private Task DoAsync(string line, CancellationToken cancellationToken)
    {
        var (word, rest) = line.Split(' ', 2) is [var first, var other] ? (first, other.Trim()) : (line, string.Empty);
        return word switch
        {
            "" => Task.CompletedTask,
            "help" => Do(() => _console.WriteLine(Help)),
            "complete" => CompleteAsync(rest.TrimStart('/')),
            "press" => ShowAsync(_discord.PressAsync(_user, Last(), rest), cancellationToken),
            "choose" when rest.Split(' ', 2) is [var menu, var value] => ShowAsync(_discord.ChooseAsync(_user, Last(), menu, value), cancellationToken),
            "menu" => ShowAsync(_discord.UseOnMessageAsync(_user, _written ?? throw new FakeDiscordException("Nobody wrote anything yet."), rest), cancellationToken),
            "fill" => FillAsync(rest, cancellationToken),
            "reply" => WriteAsync(rest, Last(), cancellationToken),
            "@bot" => WriteAsync($"<@bot> {rest}", null, cancellationToken),
            "save" => File.WriteAllTextAsync(rest, Last().Json.ToString(), cancellationToken),
            "as" => Do(() => As(rest)),
            "in" => Do(() => In(rest)),
            "drop" => _discord.Gateway.DropAsync(),
            "reconnect" => Do(_discord.Gateway.Reconnect),
            "outage" => Do(_guild.Fail),
            "recover" => Do(_guild.Recover),
            "violations" => Do(() => Say(_discord.Violations.Count == 0 ? "None." : DiscordText.Plain(string.Join('\n', _discord.Violations)))),
            _ when word.StartsWith('/') => UseAsync(line[1..], cancellationToken),
            _ => WriteAsync(line, null, cancellationToken),
        };
    }

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task UseAsync(string typed, CancellationToken cancellationToken)
    {
        var (name, options) = TypedCommand.Read(typed, Commands());
        await ShowAsync(_discord.UseAsync(_user, _channel, name, [.. options]), cancellationToken);
    }

    private async Task CompleteAsync(string typed)
    {
        var (name, options) = TypedCommand.Read(typed, Commands());
        if (options.Count == 0)
        {
            throw new FakeDiscordException("What is typed is missing: complete /quotes speaker: Bli");
        }

        var choices = await _discord.CompleteAsync(_user, _channel, name, options[^1].Name, $"{options[^1].Value}", [.. options.Take(options.Count - 1)]);
        Say(choices.Count == 0 ? "[grey]nothing is offered[/]" : string.Join('\n', choices.Select(choice => $"· {DiscordText.Plain(choice.Name)}")));
    }

    private async Task FillAsync(string typed, CancellationToken cancellationToken)
    {
        var form = _form ?? throw new FakeDiscordException("No form is open.");
        var (field, value) = typed.Split(':', 2) is [var name, var text] ? (name.Trim(), text.Trim()) : (form.Fields.Keys.First(), typed);
        _form = null;
        await ShowAsync(_discord.SubmitAsync(_user, form, (field, value)), cancellationToken);
    }

    private async Task WriteAsync(string text, FakeMessage? replyTo, CancellationToken cancellationToken)
    {
        _written = await _discord.WriteAsync(_user, _channel, text, replyTo);
        if (_channel.Guild is null || replyTo is not null || text.StartsWith("<@bot>", StringComparison.Ordinal))
        {
            await _discord.NextMessageAsync(_channel, _patience, cancellationToken);
        }
    }

    private async Task ShowAsync(Task<FakeUse> doing, CancellationToken cancellationToken)
    {
        var use = await doing;
        await use.UntilAsync(() => use.IsReplied, _patience, "has no reply", cancellationToken);
        if (use.Modal is { } form)
        {
            _form = form;
            Say($"[bold]{DiscordText.Plain(form.Title)}[/] asks for: {DiscordText.Plain(string.Join(", ", form.Fields.Keys))}. Type “fill FIELD: …”.");
        }

        Say($"[grey]acknowledged after {use.AcknowledgedAfter!.Value.TotalMilliseconds:0} ms, replied after {use.RepliedAfter!.Value.TotalMilliseconds:0} ms[/]");
    }

    private IEnumerable<System.Text.Json.JsonElement> Commands() => _discord.RegisteredFor(_guild).Concat(_discord.Registered);

    private FakeMessage Last() => _last ?? throw new FakeDiscordException("The bot wrote nothing yet.");

    private void As(string words)
    {
        var name = words.Split(' ')[0];
        var permissions = words.EndsWith(" moderator", StringComparison.Ordinal) ? FakePermissions.Moderator : FakePermissions.Everybody;
        _user = _discord.World.FindUserByName(name) ?? _guild.AddMember(name, permissions);
        Say($"[grey]{DiscordText.Plain(_user.Name)} in {DiscordText.Plain(_channel.ToString())}[/]");
    }

    private void In(string name)
    {
        _channel = name == "dm" ? _discord.DirectChannel(_user) : _guild.Channels.FirstOrDefault(channel => channel.Name == name) ?? _guild.AddChannel(name);
        Say($"[grey]{DiscordText.Plain(_user.Name)} in {DiscordText.Plain(_channel.ToString())}[/]");
    }

    private void Say(string markup) => _console.MarkupLine(markup);
}
