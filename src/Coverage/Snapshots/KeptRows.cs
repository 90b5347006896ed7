using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Rows of a table that snapshots have read, by id, as one snapshot sees them: those of one moment of the coverage.</summary>
/// <param name="cache">What keeps them from snapshot to snapshot.</param>
/// <param name="moment">Says which moment the snapshot sees.</param>
internal sealed class KeptRows<T>(PlacedCache<long, string, T> cache, Func<string> moment)
{
    /// <summary>Whether the row was kept in this moment.</summary>
    public bool Find(long id, out T? row) => cache.Find(id, moment(), out row);

    /// <summary>Keeps it.</summary>
    public void Keep(long id, T row) => cache.Keep(id, moment(), row);
}
