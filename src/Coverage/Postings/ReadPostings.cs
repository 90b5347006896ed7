using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Postings;

/// <summary>
/// What searches have read of the posting lists: the lists of common words are read again and again. A chunk changes only when an article is
/// removed; so each is kept with how many were. Some 5 MB of chunks and 20 MB of heads when full. (With four times the chunks answers took longer: the
/// collections that had to move them about paused half as long again.)
/// </summary>
internal sealed class ReadPostings
{
    /// <summary>The numbers of words, by the coverage's moment; 0 for those that stand nowhere.</summary>
    public PlacedCache<string, string, long> Words { get; } = new(4096);

    /// <summary>Lists without their chunks, by the coverage's moment; null for those that there are not.</summary>
    public PlacedCache<long, string, ListHead?> Heads { get; } = new(2048, again: true);

    /// <summary>Room for chunks that are not kept.</summary>
    public ByteBuffers Buffers { get; } = new();

    /// <summary>Chunks, by how many articles were removed.</summary>
    public PlacedCache<long, long, Chunk> Chunks { get; } = new(1024, again: true);
}
