using OnRecord.Answering;

namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>What scoring an answer came to.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered.</param>
internal sealed record AnswerOutcome(PosedQuestion Question, Answer Answer)
{
    /// <summary>What would have been right, in a line each.</summary>
    public required IReadOnlyList<string> Wanted { get; init; }

    /// <summary>What is wrong with the answer, in a few words each; none where it is right.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Whether the answer is right.</summary>
    public bool IsRight => Faults.Count == 0;
}
