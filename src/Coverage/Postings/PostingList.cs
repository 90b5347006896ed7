using System.Buffers.Binary;

namespace OnRecord.Coverage.Postings;

/// <summary>A posting list as a search sees it: what of it is read is its tail and its directory, chunks only when they are wanted.</summary>
internal sealed class PostingList
{
    private readonly byte[] _directory;
    private readonly byte[] _tail;
    private readonly Func<long, Chunk> _readChunk;
    private readonly long _list;

    public PostingList(long list, byte[] directory, byte[] tail, Func<long, Chunk> readChunk)
    {
        (_list, _directory, _tail, _readChunk) = (list, directory, tail, readChunk);
        Chunks = (directory.Length / PostingWriter.EntrySize) + 1;
        for (var chunk = 0; chunk < Chunks - 1; chunk++)
        {
            Count += BinaryPrimitives.ReadUInt16LittleEndian(Entry(chunk)[8..]);
            HighestWorth = Math.Max(HighestWorth, Entry(chunk)[10]);
        }

        for (ReadOnlySpan<byte> blocks = tail; blocks.Length > 0; blocks = blocks[PostingBlock.Length(blocks)..])
        {
            Count += PostingBlock.Count(blocks);
            TailWorth = Math.Max(TailWorth, PostingBlock.HighestWorth(blocks));
        }

        HighestWorth = Math.Max(HighestWorth, TailWorth);
    }

    /// <summary>How many postings it has.</summary>
    public int Count { get; }

    /// <summary>The highest worth of a posting.</summary>
    public byte HighestWorth { get; }

    /// <summary>How many chunks it has, the tail among them.</summary>
    public int Chunks { get; }

    private byte TailWorth { get; }

    /// <summary>The first id of a chunk, or an id before it.</summary>
    public long First(int chunk) => chunk < Chunks - 1
        ? BinaryPrimitives.ReadInt64LittleEndian(Entry(chunk))
        : _tail.Length > 0 ? PostingBlock.First(_tail) : long.MaxValue;

    /// <summary>The highest worth in a chunk, or more.</summary>
    public byte Highest(int chunk) => chunk < Chunks - 1 ? Entry(chunk)[10] : TailWorth;

    /// <summary>The blocks of a chunk.</summary>
    public Chunk Read(int chunk) => chunk < Chunks - 1 ? _readChunk(ListKey.Chunk(_list, chunk)) : new Chunk(_tail);

    /// <summary>The last chunk that begins at or before an id; -1 where none does.</summary>
    public int ChunkOf(long id)
    {
        var (low, high) = (0, Chunks - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (First(middle) <= id)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private ReadOnlySpan<byte> Entry(int chunk) => _directory.AsSpan(chunk * PostingWriter.EntrySize, PostingWriter.EntrySize);
}
