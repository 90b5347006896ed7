namespace OnRecord.Coverage.Postings;

/// <summary>Walks down one list.</summary>
internal sealed class ListCursor(PostingList list, long weight, Effort effort) : Cursor
{
    // Reading a chunk takes as long as decoding so many blocks.
    private const int ChunkEffort = 8;

    private readonly long[] _ids = new long[PostingBlock.Size];
    private readonly byte[] _worths = new byte[PostingBlock.Size];

    // The chunk that was read last, and where its blocks begin.
    private int _chunk = list.Chunks;
    private byte[] _bytes = [];
    private readonly List<int> _blocks = [];

    // The block that was decoded last, as its number in the chunk, and the posting that the cursor stands at.
    private int _decoded = -1;
    private int _at;

    // Where the places of its postings begin, once they are wanted.
    private int[]? _places;
    private bool _placed;

    // The block that a bound was taken from last: most ids that follow are in it as well.
    private int _looked;

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

        if (effort.IsSpent || !Find(id))
        {
            Id = 0;
            return;
        }

        if (_decoded != _looked)
        {
            (_decoded, _placed) = (_looked, false);
            _at = PostingBlock.Read(_bytes.AsSpan(_blocks[_decoded]), _ids, _worths) - 1;
            effort.Spend(1);
        }

        if (_ids[_at] > id)
        {
            var found = Array.BinarySearch(_ids, 0, _at, id);
            _at = found >= 0 ? found : ~found - 1;
        }

        Id = _ids[_at];
    }

    /// <inheritdoc/>
    public override long Bound(long id, bool closely, out long low)
    {
        var chunk = _chunk < list.Chunks && list.First(_chunk) <= id && (_chunk + 1 >= list.Chunks || list.First(_chunk + 1) > id) ? _chunk : list.ChunkOf(id);
        if (chunk < 0)
        {
            low = 1;
            return 0;
        }

        if (!closely || effort.IsSpent || !Find(id))
        {
            low = list.First(chunk);
            return weight * list.Highest(chunk);
        }

        var block = _bytes.AsSpan(_blocks[_looked]);
        low = PostingBlock.First(block);
        return weight * PostingBlock.HighestWorth(block);
    }

    /// <summary>Which words of the text at which the cursor stands it is.</summary>
    public void ReadPlaces(List<int> places)
    {
        var block = _bytes.AsSpan(_blocks[_decoded]);
        if (!_placed)
        {
            PostingBlock.FindPlaces(block, _places ??= new int[PostingBlock.Size]);
            _placed = true;
            effort.Spend(1);
        }

        PostingBlock.ReadPlaces(block, _places![_at], places);
    }

    // Looks at the last block that begins at or before the id.
    private bool Find(long id)
    {
        if (_chunk >= list.Chunks || list.First(_chunk) > id || _blocks.Count == 0 || PostingBlock.First(_bytes.AsSpan(_blocks[0])) > id)
        {
            var chunk = list.ChunkOf(id);

            // What is removed can leave a chunk empty, or without its first postings.
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

        _looked = Math.Min(_looked, _blocks.Count - 1);
        while (PostingBlock.First(_bytes.AsSpan(_blocks[_looked])) > id)
        {
            _looked--;
        }

        return true;
    }

    private bool Load(int chunk, long id)
    {
        if (chunk != _chunk)
        {
            effort.Spend(ChunkEffort);
            (_chunk, _bytes, _decoded) = (chunk, list.Read(chunk), -1);
            _blocks.Clear();
            for (var at = 0; at < _bytes.Length; at += PostingBlock.Length(_bytes.AsSpan(at)))
            {
                _blocks.Add(at);
            }
        }

        return _blocks.Count > 0 && PostingBlock.First(_bytes.AsSpan(_blocks[0])) <= id;
    }
}
