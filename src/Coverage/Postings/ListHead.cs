using System.Buffers.Binary;

namespace OnRecord.Coverage.Postings;

/// <summary>What of a posting list is read before any of its chunks: where each begins, and the tail.</summary>
internal sealed class ListHead
{
    private readonly byte[] _directory;

    /// <summary>Makes one of what is stored.</summary>
    /// <param name="list">The list's number.</param>
    /// <param name="directory">An entry for each chunk but the tail.</param>
    /// <param name="tail">The blocks of the tail.</param>
    public ListHead(long list, byte[] directory, byte[] tail)
    {
        (List, _directory, Tail) = (list, directory, new Chunk(tail, tail.Length));
        Chunks = (directory.Length / PostingWriter.EntrySize) + 1;
        for (var chunk = 0; chunk < Chunks - 1; chunk++)
        {
            Count += BinaryPrimitives.ReadUInt16LittleEndian(Entry(chunk)[8..]);
            HighestWorth = Math.Max(HighestWorth, Entry(chunk)[10]);
        }

        for (var block = 0; block < Tail.Count; block++)
        {
            Count += PostingBlock.Count(Tail.From(block));
            TailWorth = Math.Max(TailWorth, PostingBlock.HighestWorth(Tail.From(block)));
        }

        HighestWorth = Math.Max(HighestWorth, TailWorth);
    }

    /// <summary>The list's number.</summary>
    public long List { get; }

    /// <summary>How many postings it has.</summary>
    public int Count { get; }

    /// <summary>The highest worth of a posting.</summary>
    public byte HighestWorth { get; }

    /// <summary>How many chunks it has, the tail among them.</summary>
    public int Chunks { get; }

    /// <summary>The last chunk, which grows.</summary>
    public Chunk Tail { get; }

    private byte TailWorth { get; }

    /// <summary>The first id of a chunk, or an id before it.</summary>
    public long First(int chunk) => chunk < Chunks - 1
        ? BinaryPrimitives.ReadInt64LittleEndian(Entry(chunk))
        : Tail.Count > 0 ? Tail.First(0) : long.MaxValue;

    /// <summary>The highest worth in a chunk, or more.</summary>
    public byte Highest(int chunk) => chunk < Chunks - 1 ? Entry(chunk)[10] : TailWorth;

    private ReadOnlySpan<byte> Entry(int chunk) => _directory.AsSpan(chunk * PostingWriter.EntrySize, PostingWriter.EntrySize);
}
