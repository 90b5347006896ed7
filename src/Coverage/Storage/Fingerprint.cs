using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Coverage.Storage;

/// <summary>
/// A number for the words of a statement, taken when it is stored and compared when it is read: an offset that points to other words
/// than it did is found out. FNV-1a (draft-eastlake-fnv) over UTF-16 code units.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of these runs.</summary>
    public static long Of(ImmutableArray<Run> content)
    {
        var hash = 14695981039346656037UL;
        foreach (var run in content)
        {
            foreach (var unit in run.Text)
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }

            hash = (hash ^ 0x1F) * 1099511628211UL;
        }

        // The upper half is enough, and takes half the room.
        return (long)(hash >> 32);
    }
}
