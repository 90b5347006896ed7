using Microsoft.Data.Sqlite;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>The program that keeps a database to itself until its standard input ends.</summary>
internal static class HoldingProcess
{
    public static int Run(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        Console.Out.WriteLine("held");
        Console.In.ReadToEnd();
        return 0;
    }
}
