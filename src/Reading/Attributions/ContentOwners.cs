namespace OnRecord.Reading.Attributions;

/// <summary>Which candidate each run of content belongs to, by where it stands.</summary>
internal sealed class ContentOwners
{
    private readonly List<AttributionCandidate> _found;
    private readonly SortedList<int, (int End, AttributionCandidate Candidate)> _runs = [];

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
        // Of two that begin at the same place the longer one counts.
        if (!_runs.TryGetValue(run.Start, out var there) || there.End < run.End)
        {
            _runs[run.Start] = (run.End, candidate);
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
            if (_runs.Values[i].End > span.Start)
            {
                return _runs.Values[i].Candidate;
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
        while (i >= 0 && _runs.Values[i].End > offset)
        {
            i--;
        }

        return i >= 0 && block - _runs.Values[i].Candidate.Block <= 1 ? _runs.Values[i].Candidate : null;
    }

    private int FirstBehind(int offset)
    {
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs.Keys[middle] < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
