using OnRecord.Answering;

namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>Scores answers against what is wanted, question by question.</summary>
internal interface IAnswerScoring
{
    /// <summary>The questions, in order.</summary>
    IReadOnlyList<PosedQuestion> Questions { get; }

    /// <summary>The clock that they are asked by.</summary>
    TimeProvider Time { get; }

    /// <summary>The figures over all questions that were scored, a line each.</summary>
    IReadOnlyList<string> Table { get; }

    /// <summary>Scores the answer to a question and counts it. Each is scored once.</summary>
    /// <param name="question">Which of the questions.</param>
    /// <param name="answer">The answer.</param>
    AnswerOutcome Score(int question, Answer answer);
}
