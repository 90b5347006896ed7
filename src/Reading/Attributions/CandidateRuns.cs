namespace OnRecord.Reading.Attributions;

/// <summary>Where the contents of candidates stand.</summary>
internal sealed class CandidateRuns
{
    /// <summary>Runs do not reach far over those that begin behind them: so many are looked back over.</summary>
    private const int LookBack = 4;

    private readonly (TextSpan Run, int Candidate)[] _runs;

    /// <summary>Notes the contents of candidates.</summary>
    public CandidateRuns(IReadOnlyList<AttributionCandidate> candidates) =>
        _runs = [.. candidates.SelectMany(static (candidate, i) => candidate.Content.Select(run => (run, i))).OrderBy(static one => one.run).ThenBy(static one => one.i)];

    /// <summary>Numbers of the candidates whose content lies over one of some spans.</summary>
    public IEnumerable<int> Over(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            var behind = Ordered.CountWhile(_runs, span.End, static (one, end) => one.Run.Start < end);
            for (var i = behind - 1; i >= 0; i--)
            {
                if (_runs[i].Run.Overlaps(span))
                {
                    yield return _runs[i].Candidate;
                }
                else if (behind - i > LookBack && _runs[i].Run.End <= span.Start)
                {
                    break;
                }
            }
        }
    }
}
