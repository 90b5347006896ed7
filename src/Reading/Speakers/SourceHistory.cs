namespace OnRecord.Reading.Speakers;

/// <summary>The sources of an article that were resolved so far, in the order of the text.</summary>
internal sealed class SourceHistory
{
    /// <summary>A pronoun or description does not reach back over more sources than this.</summary>
    private const int Reach = 200;

    private readonly List<ResolvedSource> _sources = [];

    /// <summary>Adds the source that was resolved last.</summary>
    public void Add(ResolvedSource source) => _sources.Add(source);

    /// <summary>The nearest source before that fits, or null.</summary>
    public ResolvedSource? FindLast(Predicate<ResolvedSource> fits)
    {
        for (var i = _sources.Count - 1; i >= 0 && i >= _sources.Count - Reach; i--)
        {
            if (fits(_sources[i]))
            {
                return _sources[i];
            }
        }

        return null;
    }
}
