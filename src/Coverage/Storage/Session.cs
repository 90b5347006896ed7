using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Coverage.Storage;

/// <summary>A connection with its prepared statements. For one thread at a time. Values are parameters $1, $2, … of the statement.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly Dictionary<string, sqlite3_stmt> _blobs = [];

    // One thread at a time uses a connection, and nobody asks how much memory SQLite takes: its locks and counts were a twentieth of an
    // answer (https://sqlite.org/threadsafe.html, https://sqlite.org/c3ref/c_config_covering_index_scan.html). Where something has used SQLite
    // before, it refuses and stays as it is.
    static Session()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Opens a connection to a file and sets it up. Makes the file where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setup">Statements to begin with.</param>
    public static Session Open(string path, string setup)
    {
        var options = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(options.ToString());
        try
        {
            connection.Open();
            var session = new Session(connection);
            session.Script(setup);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a script, unprepared: several statements, without parameters.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All rows of a query.</summary>
    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The rows of a query without parameters, one after the other. Nothing else may run the same query meanwhile.</summary>
    public IEnumerable<T> Each<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var reader = Prepare(sql, []).ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    /// <summary>The first row of a query, or the default where there is none.</summary>
    public T? ReadFirst<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? row(reader) : default;
    }

    /// <summary>The first value of the first row, or null.</summary>
    public long? ReadNumber(string sql, params ReadOnlySpan<object?> values) =>
        ReadFirst(sql, static row => row.NumberOrNull(0), values);

    /// <summary>
    /// The first value of the first row, made of its bytes where they lie, or null where there is no row. A reader of rows makes eight objects
    /// and a copy for each; a search reads hundreds of blobs.
    /// </summary>
    /// <param name="sql">A query whose only parameter is the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes it; the bytes are gone when it returns.</param>
    public T? ReadBlob<T>(string sql, long key, Func<ReadOnlySpan<byte>, T> make)
        where T : class
    {
        if (!_blobs.TryGetValue(sql, out var statement))
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle!, sql, out statement), connection.Handle);
            _blobs.Add(sql, statement);
        }

        raw.sqlite3_bind_int64(statement, 1, key);
        try
        {
            var state = raw.sqlite3_step(statement);
            SqliteException.ThrowExceptionForRC(state, connection.Handle);
            return state == raw.SQLITE_ROW ? make(raw.sqlite3_column_blob(statement, 0)) : null;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Adds a row and gives its new id. A RETURNING clause would do, and takes fifty times as long (measured at 0.5 ms).</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values)
    {
        Execute(sql, values);
        return ReadNumber("SELECT last_insert_rowid()")!.Value;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        foreach (var statement in _blobs.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            command.Prepare();
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
