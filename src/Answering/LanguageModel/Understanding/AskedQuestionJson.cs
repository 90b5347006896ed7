namespace OnRecord.Answering.LanguageModel.Understanding;

/// <summary>A question as the model is given it.</summary>
/// <param name="Question">As a person typed it.</param>
/// <param name="PreviousSpeaker">Whom the question before was about; null where there was none.</param>
/// <param name="PreviousTopic">What the question before was about; null where there was none.</param>
/// <param name="Today">The day, for questions that count from it ("last week").</param>
internal sealed record AskedQuestionJson(string Question, string? PreviousSpeaker, string? PreviousTopic, DateOnly Today);
