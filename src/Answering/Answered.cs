using OnRecord.Answering.Questions;

namespace OnRecord.Answering;

/// <summary>An answer, and what its question was taken for.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Question">What the question was taken for.</param>
/// <param name="Speaker">Whom it asks about; null where it asks about nobody in particular.</param>
internal sealed record Answered(Answer Answer, Question Question, AskedSpeaker? Speaker);
