namespace OnRecord.Coverage.Postings;

/// <summary>Walks down what has words one behind the other.</summary>
internal sealed class PhraseCursor : Cursor
{
    private readonly ListCursor[] _words;
    private readonly (ListCursor Word, int Offset)[] _byRarity;
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
        _byRarity = [.. words.Select(static (word, offset) => (word, offset)).OrderBy(static one => one.word.Count)];
        Highest = weight * words.Min(word => word.Highest);
    }

    /// <inheritdoc/>
    public override long Count => _byRarity[0].Word.Count;

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
            var next = Agree(id);
            if (next == id || next == 0)
            {
                Id = next;
            }

            id = next;
        }
    }

    /// <inheritdoc/>
    public override long Bound(long id, bool closely, out long low)
    {
        var highest = long.MaxValue;
        low = 1;
        foreach (var (word, _) in _byRarity)
        {
            highest = Math.Min(highest, word.Bound(id, closely, out var from));
            low = Math.Max(low, from);
        }

        return highest * _weight;
    }

    // The id itself where the words stand together in its text; else the highest below it where they may, 0 where there is none. The
    // rarest are looked at first: where they do not stand as they should, the lists of the common ones need not be read.
    private long Agree(long id)
    {
        for (var at = 0; at < _byRarity.Length; at++)
        {
            var (word, offset) = _byRarity[at];
            word.Seek(id);
            if (word.Id < id || word.Id == 0)
            {
                return word.Id;
            }

            if (at == 0)
            {
                ReadStarts(word, offset);
            }
            else if (!KeepStarts(word, offset))
            {
                return id - 1;
            }
        }

        return id;
    }

    // Where the phrase would start, going by where this word of it stands.
    private void ReadStarts(ListCursor word, int offset)
    {
        word.ReadPlaces(_starts);
        for (var i = 0; i < _starts.Count; i++)
        {
            _starts[i] -= offset;
        }
    }

    // Keeps those of the starts that have this word where it should stand; whether any is left.
    private bool KeepStarts(ListCursor word, int offset)
    {
        _effort.Spend(Effort.Look);
        word.ReadPlaces(_places);
        var kept = 0;
        for (var i = 0; i < _starts.Count; i++)
        {
            if (_places.BinarySearch(_starts[i] + offset) >= 0)
            {
                _starts[kept++] = _starts[i];
            }
        }

        _starts.RemoveRange(kept, _starts.Count - kept);
        return kept > 0;
    }
}
