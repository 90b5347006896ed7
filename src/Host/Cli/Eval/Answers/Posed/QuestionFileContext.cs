using System.Text.Json.Serialization;

namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>How files of questions are read; generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(QuestionFile))]
[JsonSerializable(typeof(GivenFacts))]
internal sealed partial class QuestionFileContext : JsonSerializerContext;
