using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using static OnRecord.Coverage.Storage.StoreSession;

namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>The daily posts in the journal's file.</summary>
internal sealed class SqliteDigestBook(StoreSession journal) : IDigestBook
{
    private const int MinutesOfHour = 60;
    private const string Columns = "SELECT guild, channel, zone, minute, at, actor, actor_name, last_day, last_arrival, paused FROM digest";

    /// <inheritdoc/>
    public IReadOnlyList<DailyDigest> All() => journal.Do(static session => session.Read($"{Columns} ORDER BY at", Row));

    /// <inheritdoc/>
    public DailyDigest? Of(string guildId) => journal.Do(session => session.ReadFirst($"{Columns} WHERE guild = $1", Row, guildId));

    /// <inheritdoc/>
    public void Set(DailyDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        journal.Do(session => session.Execute(
            """
            INSERT OR REPLACE INTO digest (guild, channel, zone, minute, at, actor, actor_name, last_day, last_arrival)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            digest.GuildId, digest.ChannelId, Text(digest.Zone), (digest.Time.Hour * MinutesOfHour) + digest.Time.Minute, Time(digest.At),
            digest.ActorId, Text(digest.ActorName), digest.LastDay.DayNumber, digest.LastArrival));
    }

    /// <inheritdoc/>
    public bool Stop(string guildId) => journal.Together(session =>
    {
        session.Execute("DELETE FROM digest_words WHERE guild = $1", guildId);
        return session.Execute("DELETE FROM digest WHERE guild = $1", guildId) > 0;
    });

    /// <inheritdoc/>
    public void Pause(string guildId, string why) =>
        journal.Do(session => session.Execute("UPDATE digest SET paused = $2 WHERE guild = $1", guildId, Text(why)));

    /// <inheritdoc/>
    public IReadOnlySet<string> New(string guildId, IReadOnlyCollection<string> words) => journal.Do(session =>
    {
        var fresh = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in words)
        {
            if (session.ReadNumber("SELECT 1 FROM digest_words WHERE guild = $1 AND words = $2", guildId, one) is null)
            {
                fresh.Add(one);
            }
        }

        return fresh;
    });

    /// <inheritdoc/>
    public void Done(string guildId, DateOnly day, long arrival, IReadOnlyCollection<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        journal.Together(session =>
        {
            foreach (var one in words)
            {
                session.Execute("INSERT OR IGNORE INTO digest_words (guild, words) VALUES ($1, $2)", guildId, one);
            }

            return session.Execute(
                "UPDATE digest SET last_day = $2, last_arrival = $3 WHERE guild = $1", guildId, day.DayNumber, arrival);
        });
    }

    private static DailyDigest Row(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), new TimeOnly((int)row.GetInt64(3) / MinutesOfHour, (int)row.GetInt64(3) % MinutesOfHour),
        Time(row.GetInt64(4)), row.GetString(5), row.GetString(6))
    {
        LastDay = DateOnly.FromDayNumber((int)row.GetInt64(7)),
        LastArrival = row.GetInt64(8),
        Paused = row.TextOrNull(9),
    };
}
