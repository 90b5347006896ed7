namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// Joins sources and contents to their cues: each to the nearest, of its own sentence before those of others. Of the sources and contents
/// that people marked in PolNeAR this joins 99.5 and 97.3 of a hundred as they did. What was chosen calls for what it is nothing without: a
/// source for a cue, a cue for its content.
/// </summary>
internal sealed class SpanLinker
{
    /// <summary>Most sentences between a cue and what belongs to it.</summary>
    private const int Reach = 6;

    // How probable a stretch must be that others call for; tried on dev.
    private const double LeastCue = 0.15;
    private const double LeastContent = 0.1;
    private const double LeastSource = 0.4;

    private readonly IReadOnlyList<MarkedSpan> _chosen;
    private readonly MarkedSpan[] _passedOver;
    private readonly List<LinkedAttribution> _linked;
    private readonly List<MarkedSpan> _called = [];

    private SpanLinker(IReadOnlyList<MarkedSpan> chosen, IReadOnlyList<MarkedSpan> passedOver)
    {
        (_chosen, _passedOver) = (chosen, [.. passedOver]);
        _linked = [.. chosen.Where(static span => span.Role == Labels.Cue).Select(static cue => new LinkedAttribution(cue))];
    }

    /// <summary>The attributions, in the order of their cues.</summary>
    /// <param name="chosen">What was marked, in the order of the text.</param>
    /// <param name="passedOver">What might have been, over nothing that was, by where it begins.</param>
    public static IReadOnlyList<LinkedAttribution> Link(IReadOnlyList<MarkedSpan> chosen, IReadOnlyList<MarkedSpan> passedOver) =>
        new SpanLinker(chosen, passedOver).Link();

    private List<LinkedAttribution> Link()
    {
        foreach (var source in Chosen(Labels.Source))
        {
            if (Nearest(source) is not { } attribution || Distance(attribution.Cue, source).Sentences > 0)
            {
                CallForCue(source);
            }
        }

        foreach (var content in Chosen(Labels.Content))
        {
            Nearest(content)?.Content.Add(content);
        }

        foreach (var attribution in _linked.Where(static one => one.Content.Count == 0))
        {
            CallForContent(attribution);
        }

        foreach (var source in Chosen(Labels.Source))
        {
            (Nearest(source, static one => one.Content.Count > 0) ?? Nearest(source))?.Sources.Add(source);
        }

        foreach (var attribution in _linked.Where(static one => one.Sources.Count == 0))
        {
            CallForSource(attribution);
        }

        for (var i = 1; i < _linked.Count; i++)
        {
            // "he said … and added …": who adds is who said.
            if (_linked[i] is { Sources.Count: 0, PossibleSource: null } && _linked[i - 1].Cue.LastSentence == _linked[i].Cue.FirstSentence)
            {
                _linked[i].Sources.AddRange(_linked[i - 1].Sources);
            }
        }

        return _linked;
    }

    private IEnumerable<MarkedSpan> Chosen(byte role) => _chosen.Where(span => span.Role == role);

    private void CallForCue(MarkedSpan source)
    {
        if (Call(Labels.Cue, LeastCue, source.FirstSentence, source.LastSentence, span => Distance(span, source).Sentences == 0) is { } cue)
        {
            _linked.Insert(FirstAt(cue.First), new LinkedAttribution(cue));
        }
    }

    private void CallForContent(LinkedAttribution attribution)
    {
        var (first, last) = (attribution.Cue.FirstSentence - 1, attribution.Cue.LastSentence + 1);
        if (Call(Labels.Content, LeastContent, first, last, span => Nearest(span) == attribution) is { } content)
        {
            attribution.Content.Add(content);
            attribution.IsContentCalledFor = true;
        }
    }

    private void CallForSource(LinkedAttribution attribution) => attribution.PossibleSource = Call(
        Labels.Source, LeastSource, attribution.Cue.FirstSentence, attribution.Cue.LastSentence, span => Nearest(span) == attribution);

    /// <summary>Takes the likeliest of what was passed over in some sentences and belongs to who calls for it; null where nothing is likely enough.</summary>
    private MarkedSpan? Call(byte role, double least, int firstSentence, int lastSentence, Func<MarkedSpan, bool> belongs)
    {
        var best = Possible(firstSentence, lastSentence)
            .Where(span => span.Role == role && span.Confidence >= least && belongs(span))
            .MaxBy(static span => span.Confidence);
        if (best is not null)
        {
            _called.Insert(CalledBefore(best.First), best);
        }

        return best;
    }

    /// <summary>What was passed over, begins in one of some sentences, and lies over nothing that is taken.</summary>
    private IEnumerable<MarkedSpan> Possible(int firstSentence, int lastSentence)
    {
        var first = Ordered.CountWhile(_passedOver, firstSentence, static (one, sentence) => one.FirstSentence < sentence);
        for (var i = first; i < _passedOver.Length && _passedOver[i].FirstSentence <= lastSentence; i++)
        {
            // None of what was called for lies over another: only the last that begins before the end of this one can lie over it.
            var span = _passedOver[i];
            var before = CalledBefore(span.Last + 1);
            if (before == 0 || _called[before - 1].Last < span.First)
            {
                yield return span;
            }
        }
    }

    private LinkedAttribution? Nearest(MarkedSpan span) => Nearest(span, static _ => true);

    private LinkedAttribution? Nearest(MarkedSpan span, Func<LinkedAttribution, bool> isMeant)
    {
        // The cues are in order; only those around the span can be its own.
        var at = FirstAt(span.First);
        LinkedAttribution? best = null;
        var least = (Sentences: Reach + 1, Tokens: 0);
        for (var i = Math.Max(0, at - 2); i < Math.Min(_linked.Count, at + 2); i++)
        {
            if (isMeant(_linked[i]) && Distance(_linked[i].Cue, span) is var distance && distance.CompareTo(least) < 0)
            {
                (best, least) = (_linked[i], distance);
            }
        }

        return best;
    }

    /// <summary>How many attributions have a cue that begins before a token.</summary>
    private int FirstAt(int token) => Ordered.CountWhile(_linked, token, static (one, token) => one.Cue.First < token);

    /// <summary>How much of what was called for begins before a token.</summary>
    private int CalledBefore(int token) => Ordered.CountWhile(_called, token, static (one, token) => one.First < token);

    private static (int Sentences, int Tokens) Distance(MarkedSpan cue, MarkedSpan span) => (
        cue.FirstSentence > span.LastSentence ? cue.FirstSentence - span.LastSentence
            : cue.LastSentence < span.FirstSentence ? span.FirstSentence - cue.LastSentence
            : 0,
        cue.First > span.Last ? cue.First - span.Last : span.First - cue.Last);
}
