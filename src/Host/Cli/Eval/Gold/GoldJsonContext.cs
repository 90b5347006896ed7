using System.Text.Json.Serialization;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>How gold in JSON is read; generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GoldArticleJson))]
[JsonSerializable(typeof(GoldQuestionsJson))]
internal sealed partial class GoldJsonContext : JsonSerializerContext;
