using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>How the JSON of the doors is written; generated at build time.</summary>
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(ReadingJson))]
[JsonSerializable(typeof(ListedArticleJson))]
[JsonSerializable(typeof(StatusJson))]
[JsonSerializable(typeof(ExportedStatementJson))]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(StatementListJson))]
[JsonSerializable(typeof(SpeakerListJson))]
[JsonSerializable(typeof(KnownSpeakerJson))]
[JsonSerializable(typeof(ArticleListJson))]
[JsonSerializable(typeof(ArticleInFullJson))]
[JsonSerializable(typeof(QuestionJson))]
[JsonSerializable(typeof(OutcomeJson))]
internal sealed partial class OnRecordJsonContext : JsonSerializerContext;
