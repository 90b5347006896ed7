using OnRecord.Answering;

namespace OnRecord.Host.Display;

/// <summary>Which questions the doors let in.</summary>
internal static class QuestionRules
{
    /// <summary>
    /// The longest question, in UTF-16 code units. Twice what a chat message may hold; who asks more than this has not asked a question.
    /// </summary>
    public const int Longest = 4_000;

    /// <summary>Why a question is not let in, in a sentence; null where it is.</summary>
    public static string? Refuse(string question) => question switch
    {
        _ when string.IsNullOrWhiteSpace(question) => "There is no question to answer.",
        { Length: > Longest } => $"The question has {question.Length:N0} characters; at most {Longest:N0} are read.",
        _ => null,
    };

    /// <summary>The answer to a question that was not let in, where each question must have one.</summary>
    public static Answer Refused(string question, string refusal) => new()
    {
        Question = question,
        Verdict = Verdict.NotFound,
        Understood = string.Empty,
        Lead = refusal,
        Text = refusal,
    };
}
