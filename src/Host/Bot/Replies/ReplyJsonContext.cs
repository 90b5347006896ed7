using System.Text.Json.Serialization;

namespace OnRecord.Host.Bot.Replies;

/// <summary>How records of replies are written; generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplyRecord))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;
