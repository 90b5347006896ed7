using System.Collections.Concurrent;
using OnRecord.Discord;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Tests.Bot.Door;

/// <summary>An interaction that writes down what it is answered with, and can refuse as Discord does.</summary>
internal sealed class TestInteraction : IInteraction
{
    private readonly ConcurrentQueue<(string Call, MessageProperties? Message)> calls = new();
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snowflake Id { get; init; } = new(1_100_000_000_000_000_001);

    public InteractionType Type { get; init; } = InteractionType.ApplicationCommand;

    public InteractionContext Context => GuildId is null ? InteractionContext.BotDirectMessage : InteractionContext.Guild;

    public Snowflake? GuildId { get; init; } = new Snowflake(10);

    public Snowflake? ChannelId { get; init; } = new Snowflake(20);

    public Snowflake? ParentChannelId { get; init; }

    public User User { get; init; } = new() { Id = new(30), Username = "ada" };

    public GuildMember? Member { get; init; } = new();

    public GuildPermissions AppPermissions { get; init; } = GuildPermissions.EmbedLinks | GuildPermissions.SendMessages;

    public long AttachmentSizeLimit => 10 * 1024 * 1024;

    public CommandData? Command { get; init; }

    public ComponentData? Component { get; init; }

    public ModalData? Modal { get; init; }

    public Message? Message { get; init; }

    public bool HasResponded { get; private set; }

    /// <summary>What Discord says to a call ("respond", "defer", "modify" …); null where it takes it.</summary>
    public Func<string, DiscordException?> Refusing { get; init; } = _ => null;

    /// <summary>The calls that Discord took, in order, with their text.</summary>
    public IReadOnlyList<string> Calls => [.. calls.Select(call => call.Message is null ? call.Call : $"{call.Call}: {call.Message.Content}")];

    /// <summary>The last message that Discord took.</summary>
    public MessageProperties? Last => calls.LastOrDefault(call => call.Message is not null).Message;

    public IReadOnlyList<ApplicationCommandOptionChoice>? Choices { get; private set; }

    /// <summary>A slash command.</summary>
    public static TestInteraction Using(string command) => new() { Command = new() { Type = ApplicationCommandType.Slash, Name = command } };

    /// <summary>A button.</summary>
    public static TestInteraction Pressing(string customId) => new()
    {
        Type = InteractionType.MessageComponent,
        Component = new(customId, []),
        Message = new() { Id = new(40) },
    };

    /// <summary>Waits until Discord has taken a call.</summary>
    public Task CalledAsync() => called.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public Task RespondAsync(MessageProperties message, CancellationToken cancellationToken = default) => First("respond", message);

    public Task DeferAsync(bool ephemeral = false, CancellationToken cancellationToken = default) => First(ephemeral ? "defer privately" : "defer");

    public Task UpdateAsync(MessageProperties message, CancellationToken cancellationToken = default) => First("update", message);

    public Task DeferUpdateAsync(CancellationToken cancellationToken = default) => First("defer update");

    public Task RespondWithChoicesAsync(IReadOnlyList<ApplicationCommandOptionChoice> choices, CancellationToken cancellationToken = default)
    {
        Choices = choices;
        return First("choices");
    }

    public Task RespondWithModalAsync(Modal modal, CancellationToken cancellationToken = default) => First("modal");

    public Task<Message> ModifyOriginalResponseAsync(MessageProperties message, CancellationToken cancellationToken = default) => Later("modify", message);

    public Task<Message> GetOriginalResponseAsync(CancellationToken cancellationToken = default) => Later("get", message: null);

    public Task DeleteOriginalResponseAsync(CancellationToken cancellationToken = default) => Later("delete", message: null);

    public Task<Message> FollowupAsync(MessageProperties message, CancellationToken cancellationToken = default) => Later("followup", message);

    public Task<Message> ModifyFollowupAsync(Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default) =>
        Later("modify followup", message);

    private Task First(string call, MessageProperties? message = null)
    {
        if (HasResponded)
        {
            throw new DiscordException("Interaction has already been acknowledged.", 400, DiscordErrorCode.InteractionAlreadyAcknowledged);
        }

        Take(call, message);
        HasResponded = true;
        return Task.CompletedTask;
    }

    private Task<Message> Later(string call, MessageProperties? message)
    {
        Take(call, message);
        return Task.FromResult(new Message { Id = new(50) });
    }

    private void Take(string call, MessageProperties? message)
    {
        if (Refusing(call) is { } refusal)
        {
            throw refusal;
        }

        calls.Enqueue((call, message));
        called.TrySetResult();
    }
}
