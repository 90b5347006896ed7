using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Speakers, as a snapshot reads them.</summary>
internal sealed class SpeakerRows(Session session)
{
    private readonly Dictionary<long, SpeakerRow?> _byId = [];

    /// <summary>The speaker with this id, or null.</summary>
    public SpeakerRow? Find(long id)
    {
        if (!_byId.TryGetValue(id, out var row))
        {
            row = session.ReadFirst(
                "SELECT id, name, kind, statements, country, government, aliases, roles FROM speaker WHERE id = $1", Row, id);
            _byId.Add(id, row);
        }

        return row;
    }

    /// <summary>The speakers with these ids, in this order; those that are gone are left out.</summary>
    public List<KnownSpeaker> Find(IReadOnlyCollection<long> ids) =>
        [.. ids.Select(Find).OfType<SpeakerRow>().Select(row => row.Speaker)];

    private static SpeakerRow? Row(SqliteDataReader row) => new(
        new KnownSpeaker(
            row.GetInt64(0), row.GetString(1), (SpeakerKind)row.GetInt32(2), Lines(row.GetString(6)), Lines(row.GetString(7)), row.GetInt32(3)),
        row.TextOrNull(4),
        row.TextOrNull(5));

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
