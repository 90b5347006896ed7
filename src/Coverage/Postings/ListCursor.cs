namespace OnRecord.Coverage.Postings;

/// <summary>Walks down one list.</summary>
internal sealed class ListCursor(PostingList list, long weight, Effort effort) : Cursor
{
    // The chunk that was read last.
    private int _chunk = list.Chunks;
    private Chunk _blocks = Chunk.Empty;

    // The block that was looked at last, and the one that was decoded: most ids that follow are in it as well.
    private int _looked;
    private int _decoded = -1;
    private long _first = long.MaxValue;
    private long[] _ids = [];
    private byte[] _worths = [];
    private int _at;

    // Where the places of its postings begin, once they are wanted.
    private int[] _places = [];
    private bool _placed;

    /// <inheritdoc/>
    public override long Count => list.Count;

    /// <inheritdoc/>
    public override long Highest { get; } = weight * list.HighestWorth;

    /// <inheritdoc/>
    public override long Worth => weight * RawWorth;

    /// <summary>The worth without the weight.</summary>
    public byte RawWorth => _worths[_at];

    /// <inheritdoc/>
    public override void Seek(long id)
    {
        if (Id <= id)
        {
            return;
        }

        if (id < _first && !Decode(id))
        {
            Id = 0;
            return;
        }

        // What is sought is mostly near.
        var (ids, at) = (_ids, _at);
        for (var steps = 0; steps < 8 && ids[at] > id; steps++)
        {
            at--;
        }

        if (ids[at] > id)
        {
            var found = Array.BinarySearch(ids, 0, at, id);
            at = found >= 0 ? found : ~found - 1;
        }

        (_at, Id) = (at, ids[at]);
    }

    /// <inheritdoc/>
    public override long Bound(long id, bool closely, out long low)
    {
        if (closely && !effort.IsSpent && Find(id))
        {
            low = _blocks.First(_looked);
            return weight * PostingBlock.HighestWorth(_blocks.From(_looked));
        }

        var chunk = IsIn(_chunk, id) ? _chunk : list.ChunkOf(id);
        low = chunk < 0 ? 1 : list.First(chunk);
        return chunk < 0 ? 0 : weight * list.Highest(chunk);
    }

    /// <summary>Which words of the text at which the cursor stands it is.</summary>
    public void ReadPlaces(List<int> places)
    {
        var block = _blocks.From(_decoded);
        if (!_placed)
        {
            _places = _places.Length > 0 ? _places : new int[PostingBlock.Size];
            PostingBlock.FindPlaces(block, _places);
            _placed = true;
            effort.Spend(Effort.Block);
        }

        PostingBlock.ReadPlaces(block, _places[_at], places);
    }

    // Decodes the last block that begins at or before the id; false where there is none, or nothing more may be read.
    private bool Decode(long id)
    {
        if (effort.IsSpent || !Find(id))
        {
            return false;
        }

        if (_ids.Length == 0)
        {
            (_ids, _worths) = (new long[PostingBlock.Size], new byte[PostingBlock.Size]);
        }

        (_decoded, _placed, _first) = (_looked, false, _blocks.First(_looked));
        _at = PostingBlock.Read(_blocks.From(_looked), _ids, _worths) - 1;
        effort.Spend(Effort.Block);
        return true;
    }

    // Looks at the last block that begins at or before the id.
    private bool Find(long id)
    {
        if (_blocks.Count == 0 || _blocks.First(0) > id)
        {
            // What is removed can leave a chunk empty, or without its first postings.
            var chunk = list.ChunkOf(id);
            while (chunk >= 0 && !Load(chunk, id))
            {
                chunk--;
            }

            if (chunk < 0)
            {
                return false;
            }

            _looked = _blocks.Count - 1;
        }

        while (_blocks.First(_looked) > id)
        {
            _looked--;
        }

        return true;
    }

    private bool Load(int chunk, long id)
    {
        if (chunk != _chunk)
        {
            effort.Spend(Effort.Chunk);
            (_chunk, _blocks, _decoded, _placed) = (chunk, list.Read(chunk), -1, false);
        }

        return _blocks.Count > 0 && _blocks.First(0) <= id;
    }

    private bool IsIn(int chunk, long id) =>
        chunk < list.Chunks && list.First(chunk) <= id && (chunk + 1 >= list.Chunks || list.First(chunk + 1) > id);
}
