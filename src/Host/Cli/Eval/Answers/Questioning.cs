using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Display;

namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>Asks the questions and scores the answers.</summary>
internal static class Questioning
{
    /// <summary>Asks all questions in their order, each in a conversation of its own.</summary>
    /// <param name="scoring">The questions, and what is wanted.</param>
    /// <param name="coverage">What is asked.</param>
    /// <param name="progress">Is told how far it has come, after each question.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public static IReadOnlyList<AnswerOutcome> Ask(
        IAnswerScoring scoring, ICoverage coverage, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        var answerer = new Answerer(coverage, scoring.Time);
        List<AnswerOutcome> outcomes = [];
        foreach (var question in scoring.Questions)
        {
            Subject? subject = null;
            foreach (var before in question.Before)
            {
                subject = Ask(answerer, before, subject, cancellationToken).Subject;
            }

            outcomes.Add(scoring.Score(outcomes.Count, Ask(answerer, question.Text, subject, cancellationToken)));
            progress.Report(new(outcomes.Count, scoring.Questions.Count));
        }

        return outcomes;
    }

    private static Answer Ask(Answerer answerer, string question, Subject? previous, CancellationToken cancellationToken) =>
        QuestionRules.Refuse(question) is { } refusal
            ? QuestionRules.Refused(question, refusal)
            : answerer.Answer(question, previous, cancellationToken);
}
