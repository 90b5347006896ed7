namespace OnRecord.Reading.Attributions;

/// <summary>Which candidate each run of content belongs to, by where it stands.</summary>
internal sealed class ContentOwners
{
    private readonly List<AttributionCandidate> _found;

    // By where they begin, which no two do at the same place.
    private readonly List<(TextSpan Run, AttributionCandidate Candidate)> _runs = [];

    public ContentOwners(List<AttributionCandidate> found)
    {
        _found = found;
        foreach (var candidate in found.Where(c => c.Act == AttributionAct.Speech && c.Account is null))
        {
            foreach (var run in candidate.Content)
            {
                Note(candidate, run);
            }
        }
    }

    public void Note(AttributionCandidate candidate, TextSpan run)
    {
        var i = FirstBehind(run.Start);
        if (i == _runs.Count || _runs[i].Run.Start > run.Start)
        {
            _runs.Insert(i, (run, candidate));
        }
        else if (_runs[i].Run.End < run.End)
        {
            // Of two that begin at the same place the longer one counts.
            _runs[i] = (run, candidate);
        }
    }

    public AttributionCandidate New(AttributionCandidate candidate)
    {
        _found.Add(candidate);
        return candidate;
    }

    /// <summary>The candidate whose content holds words of the span, or null.</summary>
    public AttributionCandidate? Of(TextSpan span)
    {
        // Runs can lie inside of each other; looking back over a few finds the one that reaches here.
        for (var i = FirstBehind(span.End) - 1; i >= 0 && i >= FirstBehind(span.Start) - 4; i--)
        {
            if (_runs[i].Run.End > span.Start)
            {
                return _runs[i].Candidate;
            }
        }

        return null;
    }

    /// <summary>The last candidate of a sentence that was said, or null.</summary>
    public AttributionCandidate? InSentence(int block, int sentence)
    {
        for (var i = _found.Count - 1; i >= 0 && i >= _found.Count - 400; i--)
        {
            if (_found[i].Block == block && _found[i].Sentence == sentence && _found[i].Act == AttributionAct.Speech && _found[i].SameSpeakerAs is null)
            {
                return _found[i];
            }
        }

        return null;
    }

    /// <summary>The last candidate whose content ends before an offset, in this block or the one before it.</summary>
    public AttributionCandidate? Before(int offset, int block)
    {
        var i = FirstBehind(offset) - 1;
        while (i >= 0 && _runs[i].Run.End > offset)
        {
            i--;
        }

        return i >= 0 && block - _runs[i].Candidate.Block <= 1 ? _runs[i].Candidate : null;
    }

    private int FirstBehind(int offset) => Ordered.CountWhile(_runs, offset, static (one, offset) => one.Run.Start < offset);
}
