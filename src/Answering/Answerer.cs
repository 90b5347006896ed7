using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>Answers questions from the coverage.</summary>
public sealed class Answerer(ICoverage coverage, TimeProvider time)
{
    /// <summary>Answers a question.</summary>
    /// <param name="question">The question as a person typed it; data, never syntax.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public Answer Answer(string question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        using var snapshot = coverage.Open();
        return new Answer
        {
            Question = question,
            Verdict = Verdict.NotFound,
            Understood = string.Empty,
            Lead = string.Empty,
            Text = string.Empty,
            Elapsed = time.GetElapsedTime(started),
        };
    }
}
