namespace OnRecord.Coverage.Postings;

/// <summary>Walks down what has words one behind the other.</summary>
internal sealed class PhraseCursor : Cursor
{
    private readonly ListCursor[] _words;
    private readonly ListCursor[] _byRarity;
    private readonly long _weight;
    private readonly Effort _effort;
    private readonly List<int> _starts = [];
    private readonly List<int> _places = [];

    /// <summary>Makes one.</summary>
    /// <param name="words">The words, in their order, each with weight 1.</param>
    /// <param name="weight">What the phrase weighs.</param>
    /// <param name="effort">What looking at the places is taken from.</param>
    public PhraseCursor(ListCursor[] words, long weight, Effort effort)
    {
        (_words, _weight, _effort) = (words, weight, effort);
        _byRarity = [.. words.OrderBy(word => word.Count)];
        Highest = weight * words.Min(word => word.Highest);
    }

    /// <inheritdoc/>
    public override long Count => _byRarity[0].Count;

    /// <inheritdoc/>
    public override long Highest { get; }

    /// <inheritdoc/>
    public override long Worth
    {
        get
        {
            var worth = byte.MaxValue;
            foreach (var word in _words)
            {
                worth = Math.Min(worth, word.RawWorth);
            }

            return _weight * worth;
        }
    }

    /// <inheritdoc/>
    public override void Seek(long id)
    {
        while (Id > id)
        {
            var next = id;
            foreach (var word in _byRarity)
            {
                word.Seek(next);
                next = word.Id;
                if (next < id)
                {
                    break;
                }
            }

            if (next == 0)
            {
                Id = 0;
            }
            else if (next < id)
            {
                id = next;
            }
            else if (StandTogether())
            {
                Id = id;
            }
            else
            {
                id--;
            }
        }
    }

    /// <inheritdoc/>
    public override long Bound(long id, bool closely, out long low)
    {
        var highest = long.MaxValue;
        low = 1;
        foreach (var word in _byRarity)
        {
            highest = Math.Min(highest, word.Bound(id, closely, out var from));
            low = Math.Max(low, from);
        }

        return highest * _weight;
    }

    private bool StandTogether()
    {
        _effort.Spend(Effort.Look);
        _byRarity[0].ReadPlaces(_starts);
        var first = Array.IndexOf(_words, _byRarity[0]);
        for (var i = 0; i < _starts.Count; i++)
        {
            _starts[i] -= first;
        }

        for (var at = 0; at < _words.Length && _starts.Count > 0; at++)
        {
            if (at != first)
            {
                _words[at].ReadPlaces(_places);
                _starts.RemoveAll(start => _places.BinarySearch(start + at) < 0);
            }
        }

        return _starts.Count > 0;
    }
}
