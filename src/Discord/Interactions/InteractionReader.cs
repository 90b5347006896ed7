using System.Text.Json;
using OnRecord.Discord.Interactions.Payloads;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Interactions;

/// <summary>Makes interactions that are answered over REST.</summary>
/// <param name="rest">Carries the answers.</param>
/// <param name="time">The clock that the three seconds and the fifteen minutes are measured by.</param>
public sealed class InteractionReader(DiscordRestClient rest, TimeProvider time) : IInteractionReader
{
    // Discord's own limit where it does not tell another.
    private const long OrdinaryAttachmentSizeLimit = 10 * 1024 * 1024;

    private const int DirectMessages = 1;
    private const int AnnouncementThread = 10;
    private const int PrivateThread = 12;

    /// <inheritdoc/>
    public IInteraction Read(JsonElement data)
    {
        var arrived = time.GetTimestamp();
        try
        {
            var payload = data.Deserialize(DiscordJsonContext.Default.InteractionPayload) ?? throw new JsonException("The interaction is null.");
            var replies = new InteractionReplies(rest.Sender, time, arrived, payload.Id, payload.ApplicationId, Checked(payload.Token));
            return new Interaction(Facts(payload), replies);
        }
        catch (InvalidOperationException malformed)
        {
            // What the serializer throws at half a character that is written as an escape.
            throw new JsonException("The interaction holds text that is none.", malformed);
        }
    }

    private static InteractionFacts Facts(InteractionPayload payload) => new()
    {
        Id = payload.Id,
        Type = payload.Type,
        Context = Context(payload),
        GuildId = payload.GuildId,
        ChannelId = payload.ChannelId ?? payload.Channel?.Id,
        ParentChannelId = payload.Channel is { Type: >= AnnouncementThread and <= PrivateThread } thread ? thread.ParentId : null,
        User = payload.Member?.User ?? payload.User ?? throw new JsonException("Nobody did it."),
        Member = payload.Member,
        AppPermissions = payload.AppPermissions ?? default,
        AttachmentSizeLimit = payload.AttachmentSizeLimit is { } limit and >= 0 ? limit : OrdinaryAttachmentSizeLimit,
        Command = payload.Type is InteractionType.ApplicationCommand or InteractionType.ApplicationCommandAutocomplete
            ? CommandReader.Read(DataOf(payload))
            : null,
        Component = payload.Type is InteractionType.MessageComponent ? Component(DataOf(payload)) : null,
        Modal = payload.Type is InteractionType.ModalSubmit ? ModalReader.Read(DataOf(payload)) : null,
        Message = payload.Message,
    };

    private static InteractionDataPayload DataOf(InteractionPayload payload) => payload.Data ?? throw new JsonException("The interaction has no data.");

    private static ComponentData Component(InteractionDataPayload data) =>
        new(data.CustomId ?? throw new JsonException("The component has no custom id."), [.. data.Values?.OfType<string>() ?? []]);

    private static InteractionContext Context(InteractionPayload payload) => payload switch
    {
        { Context: >= (int)InteractionContext.Guild and <= (int)InteractionContext.PrivateChannel } told => (InteractionContext)told.Context,
        { GuildId: not null } => InteractionContext.Guild,

        // Whose installation led there: under "0" stands the server's, which is 0 in the bot's own direct messages.
        { AuthorizingIntegrationOwners: { } owners } => owners.ContainsKey("0") ? InteractionContext.BotDirectMessage : InteractionContext.PrivateChannel,
        { Channel.Type: not null and not DirectMessages } => InteractionContext.PrivateChannel,
        _ => InteractionContext.BotDirectMessage,
    };

    // It becomes a part of an address, where dots alone would mean another place.
    private static string Checked(string? token) =>
        string.IsNullOrWhiteSpace(token) || token is "." or ".." ? throw new JsonException("The interaction has no token.") : token;
}
