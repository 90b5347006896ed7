using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Speakers, as a snapshot reads them.</summary>
/// <param name="session">What reads them.</param>
/// <param name="kept">Those that were read before; null where none are kept.</param>
internal sealed class SpeakerRows(Session session, KeptRows<SpeakerRow>? kept = null)
{
    private readonly KnownRows<SpeakerRow> _rows = new(
        session,
        """
        SELECT s.id, s.name, s.kind, s.statements, s.country, s.government, s.aliases, s.roles
        FROM json_each($1) j CROSS JOIN speaker s ON s.id = j.value
        """,
        Row,
        kept);

    /// <summary>Reads the speakers with these ids, with one query, so that they need not be read one by one.</summary>
    public void Load(IEnumerable<long> ids) => _rows.Load(ids);

    /// <summary>The speaker with this id, or null.</summary>
    public SpeakerRow? Find(long id) => _rows.Find(id);

    /// <summary>The speakers with these ids, in this order; those that are gone are left out.</summary>
    public List<KnownSpeaker> Find(IReadOnlyCollection<long> ids) =>
        [.. ids.Select(Find).OfType<SpeakerRow>().Select(row => row.Speaker)];

    private static SpeakerRow Row(SqliteDataReader row) => new(
        new KnownSpeaker(
            row.GetInt64(0), row.GetString(1), (SpeakerKind)row.GetInt32(2), Lines(row.GetString(6)), Lines(row.GetString(7)), row.GetInt32(3)),
        row.TextOrNull(4),
        row.TextOrNull(5));

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
