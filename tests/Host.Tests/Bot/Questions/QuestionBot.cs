using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Coverage.Journal;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Building;
using OnRecord.Host.LanguageModel;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Bot.Questions;

/// <summary>The question commands and their buttons over a coverage of a test's own, without a door: options in, message out.</summary>
internal sealed class QuestionBot : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private int keys;

    private QuestionBot(IndexedFolder folder, IReadOnlyDictionary<string, string?> settings)
    {
        Journal = SqliteJournal.OpenOrCreate(folder.Path);
        var added = new ServiceCollection();
        added.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        added.AddSingleton(new CoverageFolder(folder.Path));
        added.AddSingleton<ServedCoverage>();
        added.AddSingleton<TimeProvider>(Time);
        added.AddSingleton<IJournal>(Journal);
        added.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        added.AddLanguageModel();
        added.AddQuestionCommands();
        added.AddSingleton<NewReplyKey>(() => $"{++keys:D3}");
        services = added.BuildServiceProvider();
    }

    public ManualTime Time { get; } = new();

    public SqliteJournal Journal { get; }

    public IReadOnlyList<IBotCommand> Commands => [.. services.GetServices<IBotCommand>()];

    public IReadOnlyList<IComponentHandler> Handlers => [.. services.GetServices<IComponentHandler>()];

    /// <summary>Over a folder, whose index is built where it must be.</summary>
    public static async Task<QuestionBot> Over(IndexedFolder folder, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var bot = new QuestionBot(folder, settings ?? new Dictionary<string, string?>());
        var served = bot.services.GetRequiredService<ServedCoverage>();
        await served.StartAsync(CancellationToken.None);
        await (served.ExecuteTask ?? Task.CompletedTask);
        return bot;
    }

    /// <summary>Over a folder as it is.</summary>
    public static QuestionBot WithoutBuilding(IndexedFolder folder) => new(folder, new Dictionary<string, string?>());

    /// <summary>Uses a slash command.</summary>
    public async Task<MessageProperties> Use(string command, params (string Name, object Value)[] options)
    {
        var reply = await Command(command).ReplyAsync(new AskedInteraction { Command = Data(command, options) }, CancellationToken.None);
        return reply.Message;
    }

    /// <summary>Uses "Who said this?" on a message.</summary>
    public async Task<MessageProperties> UseOn(Message message)
    {
        const string Name = "Who said this?";
        var data = new CommandData { Type = ApplicationCommandType.Message, Name = Name, TargetMessage = message };
        return (await Command(Name).ReplyAsync(new AskedInteraction { Command = data }, CancellationToken.None)).Message;
    }

    /// <summary>What is offered while an option is typed.</summary>
    public IReadOnlyList<ApplicationCommandOptionChoice> Type(string command, string option, string typed) =>
        ((IAutocomplete)Command(command)).Complete(Data(command, [(option, typed)]) with { Focused = option }, CancellationToken.None);

    /// <summary>Presses a button of a reply, or chooses in its menu.</summary>
    public async Task<Pressed> Press(MessageProperties reply, string label, bool isPrivate = false, string? chosen = null)
    {
        var id = reply.Components!.SelectMany(row => row.Components)
            .Select(part => part switch
            {
                Button button when button.Label == label => button.CustomId,
                SelectMenu menu when chosen is not null => menu.CustomId,
                _ => null,
            })
            .OfType<string>()
            .First();
        return await PressId(id, isPrivate, chosen);
    }

    /// <summary>Presses a button by its id.</summary>
    public async Task<Pressed> PressId(string id, bool isPrivate = false, string? chosen = null, ulong user = 30)
    {
        var (prefix, argument) = (id[..id.IndexOf(':')], id[(id.IndexOf(':') + 1)..]);
        var handler = Handlers.Single(one => one.Prefix == prefix);
        var interaction = new AskedInteraction
        {
            Type = InteractionType.MessageComponent,
            User = new() { Id = new(user), Username = "ada", GlobalName = "*Ada* @everyone" },
            Component = new(id, chosen is null ? [] : [chosen]),
            Message = new() { Id = new(40), Flags = isPrivate ? MessageFlags.Ephemeral : MessageFlags.None },
        };
        var reply = await handler.ReplyAsync(interaction, argument, CancellationToken.None);
        var replaces = handler.Replaces(interaction);
        return new(reply.Message, replaces, !replaces && handler.IsPrivate);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Journal.Dispose();
    }

    public IBotCommand Command(string name) => Commands.Single(command => command.Definition.Name == name);

    private static CommandData Data(string command, (string Name, object Value)[] options) => new()
    {
        Type = ApplicationCommandType.Slash,
        Name = command,
        Options = options.ToDictionary(option => option.Name, option => option.Value, StringComparer.Ordinal),
    };
}

/// <summary>What a press came to.</summary>
internal sealed record Pressed(MessageProperties Message, bool Replaces, bool IsPrivate);
