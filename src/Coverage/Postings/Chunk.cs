namespace OnRecord.Coverage.Postings;

/// <summary>Blocks of a list that are stored together, and where each begins.</summary>
internal sealed class Chunk
{
    private readonly byte[] _bytes;
    private readonly (int Start, long First)[] _blocks;

    /// <summary>Makes one of blocks that stand one behind the other.</summary>
    /// <param name="bytes">The blocks, and perhaps more behind them.</param>
    /// <param name="length">How many bytes the blocks are.</param>
    public Chunk(byte[] bytes, int length)
    {
        Span<(int Start, long First)> blocks = stackalloc (int, long)[(length / PostingBlock.HeaderSize) + 1];
        var count = 0;
        for (var at = 0; at < length; at += PostingBlock.Length(bytes.AsSpan(at)))
        {
            blocks[count++] = (at, PostingBlock.First(bytes.AsSpan(at)));
        }

        (_bytes, _blocks) = (bytes, blocks[..count].ToArray());
    }

    /// <summary>No blocks.</summary>
    public static Chunk Empty { get; } = new([], 0);

    /// <summary>How many blocks there are.</summary>
    public int Count => _blocks.Length;

    /// <summary>The first id of a block.</summary>
    public long First(int block) => _blocks[block].First;

    /// <summary>A block, and what stands behind it.</summary>
    public ReadOnlySpan<byte> From(int block) => _bytes.AsSpan(_blocks[block].Start);
}
