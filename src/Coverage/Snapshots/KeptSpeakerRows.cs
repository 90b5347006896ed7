namespace OnRecord.Coverage.Snapshots;

/// <summary>
/// Speakers that were read: those who speak most stand in every answer, and have the most names and roles. Kept for as long as the coverage
/// stays as it is; each has one place, and is written over by the next that has the same. Some 4 MB when full.
/// </summary>
internal sealed class KeptSpeakerRows
{
    private readonly Entry?[] _entries = new Entry?[4096];

    /// <summary>The speaker with this id; null where it was not read, or in another moment of the coverage.</summary>
    public SpeakerRow? Find(long id, string moment) =>
        _entries[PlaceOf(id)] is { } entry && entry.Row.Speaker.Id == id && entry.Moment == moment ? entry.Row : null;

    /// <summary>Keeps a speaker.</summary>
    public void Keep(SpeakerRow row, string moment) => _entries[PlaceOf(row.Speaker.Id)] = new Entry(row, moment);

    private int PlaceOf(long id) => (int)(id & (_entries.Length - 1));

    private sealed record Entry(SpeakerRow Row, string Moment);
}
