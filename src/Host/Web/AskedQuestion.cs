using OnRecord.Answering;

namespace OnRecord.Host.Web;

/// <summary>What came of a question.</summary>
/// <param name="Answer">The answer, or null where there is none to be had.</param>
/// <param name="Problem">The sentence that says why, or null.</param>
/// <param name="Status">The HTTP status that says the same.</param>
internal sealed record AskedQuestion(Answer? Answer, string? Problem, int Status);
