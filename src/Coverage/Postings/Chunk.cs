using System.Collections.Immutable;

namespace OnRecord.Coverage.Postings;

/// <summary>Blocks of a list that are stored together, and where each begins.</summary>
internal sealed class Chunk
{
    private readonly byte[] _bytes;
    private readonly ImmutableArray<(int Start, long First)> _blocks;

    /// <summary>Makes one of blocks that stand one behind the other.</summary>
    public Chunk(byte[] bytes)
    {
        var blocks = ImmutableArray.CreateBuilder<(int Start, long First)>();
        for (var at = 0; at < bytes.Length; at += PostingBlock.Length(bytes.AsSpan(at)))
        {
            blocks.Add((at, PostingBlock.First(bytes.AsSpan(at))));
        }

        (_bytes, _blocks) = (bytes, blocks.DrainToImmutable());
    }

    /// <summary>No blocks.</summary>
    public static Chunk Empty { get; } = new([]);

    /// <summary>How many blocks there are.</summary>
    public int Count => _blocks.Length;

    /// <summary>The first id of a block.</summary>
    public long First(int block) => _blocks[block].First;

    /// <summary>A block, and what stands behind it.</summary>
    public ReadOnlySpan<byte> From(int block) => _bytes.AsSpan(_blocks[block].Start);
}
