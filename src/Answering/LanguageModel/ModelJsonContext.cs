using System.Text.Json.Serialization;
using OnRecord.Answering.LanguageModel.Summaries;
using OnRecord.Answering.LanguageModel.Understanding;

namespace OnRecord.Answering.LanguageModel;

/// <summary>How what goes to the model and comes from it is written; generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskedQuestionJson))]
[JsonSerializable(typeof(QuestionReadingJson))]
[JsonSerializable(typeof(SummaryDataJson))]
internal sealed partial class ModelJsonContext : JsonSerializerContext;
