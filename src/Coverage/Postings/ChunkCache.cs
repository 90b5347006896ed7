namespace OnRecord.Coverage.Postings;

/// <summary>
/// Chunks that searches have read: those of common words are read again and again. A chunk changes only when an article is removed; so each
/// is kept with how many were. Each has one place, and is written over by the next that has the same; nothing grows and nobody waits. Some
/// 18 MB when full.
/// </summary>
internal sealed class ChunkCache
{
    private readonly Entry?[] _entries = new Entry?[4096];

    /// <summary>The chunk, where it is there.</summary>
    public Chunk? Find(long id, long removals) =>
        _entries[PlaceOf(id)] is { } entry && entry.Id == id && entry.Removals == removals ? entry.Chunk : null;

    /// <summary>Keeps a chunk.</summary>
    public void Keep(long id, long removals, Chunk chunk) => _entries[PlaceOf(id)] = new Entry(id, removals, chunk);

    private int PlaceOf(long id) => (int)((ulong)(id * -7046029254386353131L) >> 52);

    private sealed record Entry(long Id, long Removals, Chunk Chunk);
}
