using System.Text.Json.Serialization;

namespace OnRecord.Discord.Gateway;

/// <summary>The gateway's own JSON, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReadyPayload))]
internal sealed partial class GatewayJsonContext : JsonSerializerContext;
