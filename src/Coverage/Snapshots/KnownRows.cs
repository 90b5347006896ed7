using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Rows of a table by id, as one snapshot reads them: each once, those that belong together with one query.</summary>
/// <param name="session">What reads them.</param>
/// <param name="sql">The rows with the ids of a JSON array, the id first.</param>
/// <param name="make">Makes one.</param>
/// <param name="kept">Those that snapshots before have read; null where none are kept.</param>
internal sealed class KnownRows<T>(Session session, string sql, Func<SqliteDataReader, T> make, KeptRows<T>? kept)
    where T : class
{
    private readonly Dictionary<long, T?> _rows = [];

    /// <summary>Reads the rows with these ids, so that they need not be read one by one: a query costs more than a row.</summary>
    public void Load(IEnumerable<long> ids)
    {
        var missing = new HashSet<long>();
        foreach (var id in ids)
        {
            if (_rows.ContainsKey(id))
            {
                continue;
            }

            if (kept is not null && kept.Find(id, out var row))
            {
                _rows.Add(id, row);
            }
            else
            {
                missing.Add(id);
            }
        }

        foreach (var (id, row) in missing.Count > 0 ? session.Read(sql, row => (row.GetInt64(0), make(row)), JsonText.Array(missing)) : [])
        {
            _rows.Add(id, row);
            kept?.Keep(id, row);
        }
    }

    /// <summary>The row with this id; null where there is none.</summary>
    public T? Find(long id)
    {
        if (!_rows.TryGetValue(id, out var row))
        {
            Load([id]);
            if (!_rows.TryGetValue(id, out row))
            {
                _rows.Add(id, null);
            }
        }

        return row;
    }
}
