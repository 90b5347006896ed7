using System.Text.Json.Serialization;

namespace OnRecord.Host.Bot.Conversations;

/// <summary>How subjects are written; generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptSubject))]
internal sealed partial class ConversationJsonContext : JsonSerializerContext;
