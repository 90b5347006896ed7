using Microsoft.Data.Sqlite;

namespace OnRecord.Coverage.Tests;

/// <summary>Looks into the database file past the code that keeps it.</summary>
internal static class Tables
{
    public static void AreEmpty(string database)
    {
        using var connection = Open(database);
        foreach (var table in new[]
        {
            "outlet", "article", "passage", "form", "role", "form_role", "statement", "speaker", "name_word", "name_deletion", "speaker_spelling",
            "speaker_words_docsize", "posting_tail", "posting_directory", "posting_chunk",
        })
        {
            Assert.True(Number(connection, $"SELECT count(*) FROM {table}") == 0, $"{table} is not empty");
        }
    }

    public static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        return connection;
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
