namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>The question and the statements of its answer, as the model is given them.</summary>
internal sealed record SummaryDataJson(string Question, IReadOnlyList<NumberedStatementJson> Statements);
