using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Answering.LanguageModel.Summaries;
using OnRecord.Answering.LanguageModel.Understanding;

namespace OnRecord.Answering.LanguageModel;

/// <summary>How what goes to the model and comes from it is written; generated at build time.</summary>
[JsonSerializable(typeof(AskedQuestionJson))]
[JsonSerializable(typeof(QuestionReadingJson))]
[JsonSerializable(typeof(SummaryDataJson))]
internal sealed partial class ModelJsonContext : JsonSerializerContext
{
    /// <summary>
    /// Field names in snake case, nothing for null; text as readable UTF-8, since a quotation mark that is written as an escape costs six
    /// characters, and comes back as another.
    /// </summary>
    public static ModelJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
