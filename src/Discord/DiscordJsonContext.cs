using System.Text.Json.Serialization;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions.Payloads;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord;

/// <summary>
/// Discord's JSON, generated: snake case; what is null is left out; fields that we do not know are passed over; what the sender left
/// out keeps its default, whatever its nullability says.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(MessageProperties))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommandProperties>))]
[JsonSerializable(typeof(InteractionPayload))]
[JsonSerializable(typeof(InteractionCallback<MessageProperties>))]
[JsonSerializable(typeof(InteractionCallback<DeferralData>))]
[JsonSerializable(typeof(InteractionCallback<ChoicesData>))]
[JsonSerializable(typeof(InteractionCallback<Modal>))]
internal sealed partial class DiscordJsonContext : JsonSerializerContext;
