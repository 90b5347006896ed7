using Microsoft.Data.Sqlite;

namespace OnRecord.Coverage.Storage;

/// <summary>Values of a row that may be missing.</summary>
internal static class RowValues
{
    /// <summary>The text in a column, or null.</summary>
    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The number in a column, or null.</summary>
    public static long? NumberOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
