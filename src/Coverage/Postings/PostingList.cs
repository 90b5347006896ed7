namespace OnRecord.Coverage.Postings;

/// <summary>A posting list as a search sees it: its head, and its chunks only when they are wanted.</summary>
internal sealed class PostingList(ListHead head, Func<long, Chunk> readChunk)
{
    /// <summary>How many postings it has.</summary>
    public int Count => head.Count;

    /// <summary>The highest worth of a posting.</summary>
    public byte HighestWorth => head.HighestWorth;

    /// <summary>How many chunks it has, the tail among them.</summary>
    public int Chunks => head.Chunks;

    /// <summary>The first id of a chunk, or an id before it.</summary>
    public long First(int chunk) => head.First(chunk);

    /// <summary>The highest worth in a chunk, or more.</summary>
    public byte Highest(int chunk) => head.Highest(chunk);

    /// <summary>The blocks of a chunk.</summary>
    public Chunk Read(int chunk) => chunk < Chunks - 1 ? readChunk(ListKey.Chunk(head.List, chunk)) : head.Tail;

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
}
