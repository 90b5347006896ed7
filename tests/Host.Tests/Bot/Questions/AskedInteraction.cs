using OnRecord.Discord;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Tests.Bot.Questions;

/// <summary>An interaction as a command sees it. Commands never respond themselves: whoever calls a response fails the test.</summary>
internal sealed record AskedInteraction : IInteraction
{
    public Snowflake Id { get; init; } = new(1);

    public InteractionType Type { get; init; } = InteractionType.ApplicationCommand;

    public InteractionContext Context { get; init; } = InteractionContext.Guild;

    public Snowflake? GuildId { get; init; } = new Snowflake(10);

    public Snowflake? ChannelId { get; init; } = new Snowflake(20);

    public Snowflake? ParentChannelId { get; init; }

    public User User { get; init; } = new() { Id = new(30), Username = "ada", GlobalName = "Ada" };

    public GuildMember? Member { get; init; }

    public GuildPermissions AppPermissions { get; init; }

    public long AttachmentSizeLimit { get; init; }

    public CommandData? Command { get; init; }

    public ComponentData? Component { get; init; }

    public ModalData? Modal { get; init; }

    public Message? Message { get; init; }

    public bool HasResponded => false;

    public Task RespondAsync(MessageProperties message, CancellationToken cancellationToken = default) => throw Never();

    public Task DeferAsync(bool ephemeral = false, CancellationToken cancellationToken = default) => throw Never();

    public Task UpdateAsync(MessageProperties message, CancellationToken cancellationToken = default) => throw Never();

    public Task DeferUpdateAsync(CancellationToken cancellationToken = default) => throw Never();

    public Task RespondWithChoicesAsync(IReadOnlyList<ApplicationCommandOptionChoice> choices, CancellationToken cancellationToken = default) => throw Never();

    public Task RespondWithModalAsync(Modal modal, CancellationToken cancellationToken = default) => throw Never();

    public Task<Message> ModifyOriginalResponseAsync(MessageProperties message, CancellationToken cancellationToken = default) => throw Never();

    public Task<Message> GetOriginalResponseAsync(CancellationToken cancellationToken = default) => throw Never();

    public Task DeleteOriginalResponseAsync(CancellationToken cancellationToken = default) => throw Never();

    public Task<Message> FollowupAsync(MessageProperties message, CancellationToken cancellationToken = default) => throw Never();

    public Task<Message> ModifyFollowupAsync(Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default) => throw Never();

    private static InvalidOperationException Never() => new("A command does not respond itself; the router does.");
}
