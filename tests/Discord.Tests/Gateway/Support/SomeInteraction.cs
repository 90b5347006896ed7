using System.Text.Json;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>An interaction of which only the id matters.</summary>
internal sealed class SomeInteraction(Snowflake id) : IInteraction
{
    public Snowflake Id { get; } = id;

    public InteractionType Type => InteractionType.ApplicationCommand;

    public InteractionContext Context => InteractionContext.Guild;

    public Snowflake? GuildId => null;

    public Snowflake? ChannelId => null;

    public Snowflake? ParentChannelId => null;

    public User User { get; } = new() { Id = new Snowflake(1) };

    public GuildMember? Member => null;

    public GuildPermissions AppPermissions => GuildPermissions.None;

    public long AttachmentSizeLimit => 0;

    public CommandData? Command => null;

    public ComponentData? Component => null;

    public ModalData? Modal => null;

    public Message? Message => null;

    public bool HasResponded => false;

    public Task RespondAsync(MessageProperties message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeferAsync(bool ephemeral = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task UpdateAsync(MessageProperties message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeferUpdateAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RespondWithChoicesAsync(
        IReadOnlyList<ApplicationCommandOptionChoice> choices, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RespondWithModalAsync(Modal modal, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Message> ModifyOriginalResponseAsync(MessageProperties message, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Message> GetOriginalResponseAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeleteOriginalResponseAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Message> FollowupAsync(MessageProperties message, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Message> ModifyFollowupAsync(Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Reads the id, and complains like the real one where there is none.</summary>
    public sealed class Reader : IInteractionReader
    {
        public IInteraction Read(JsonElement data) =>
            data.ValueKind is JsonValueKind.Object
            && data.TryGetProperty("id", out var id)
            && id.ValueKind is JsonValueKind.String
            && Snowflake.TryParse(id.GetString(), out var snowflake)
                ? new SomeInteraction(snowflake)
                : throw new JsonException("No interaction.");
    }
}
