using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using static OnRecord.Coverage.Storage.StoreSession;

namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>The watches in the journal's file.</summary>
internal sealed class SqliteWatchBook(StoreSession journal) : IWatchBook
{
    private const string Columns = "SELECT id, guild, channel, subject, at, actor, actor_name, fired, paused FROM watch";

    // Whether a channel is paused its watches tell; where there is none any more, nothing waits for it either.
    private const string Open = "posted IS NULL AND watch IN (SELECT id FROM watch WHERE paused IS NULL)";

    /// <inheritdoc/>
    public IReadOnlyList<Watch> All() => journal.Do(static session => session.Read($"{Columns} ORDER BY id", Row));

    /// <inheritdoc/>
    public IReadOnlyList<Watch> Of(string guildId) =>
        journal.Do(session => session.Read($"{Columns} WHERE guild = $1 ORDER BY id", Row, guildId));

    /// <inheritdoc/>
    public Watch Add(Watch watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        return journal.Together(session => watch with
        {
            Id = session.Insert(
                "INSERT INTO watch (guild, channel, subject, at, actor, actor_name) VALUES ($1, $2, $3, $4, $5, $6)",
                watch.GuildId, watch.ChannelId, Text(watch.Subject), Time(watch.At), watch.ActorId, Text(watch.ActorName)),
        });
    }

    /// <inheritdoc/>
    public bool Remove(string guildId, long id) => journal.Together(session =>
    {
        if (session.Execute("DELETE FROM watch WHERE guild = $1 AND id = $2", guildId, id) == 0)
        {
            return false;
        }

        session.Execute("DELETE FROM alert WHERE watch = $1 AND posted IS NULL", id);
        return true;
    });

    /// <inheritdoc/>
    public void Pause(string channelId, string why) =>
        journal.Do(session => session.Execute("UPDATE watch SET paused = $2 WHERE channel = $1", channelId, Text(why)));

    /// <inheritdoc/>
    public void Resume(string channelId) =>
        journal.Do(session => session.Execute("UPDATE watch SET paused = NULL WHERE channel = $1", channelId));

    /// <inheritdoc/>
    public IReadOnlyList<(string ChannelId, DateTimeOffset? LastPosted)> Waiting() => journal.Do(static session => session.Read(
        $"""
        SELECT channel, (SELECT max(posted) FROM alert AS done WHERE done.channel = alert.channel)
        FROM alert WHERE {Open} GROUP BY channel ORDER BY min(id)
        """,
        static row => (row.GetString(0), row.NumberOrNull(1) is { } at ? Time(at) : (DateTimeOffset?)null)));

    /// <inheritdoc/>
    public IReadOnlyList<Alert> Waiting(string channelId, int most) => journal.Do(session => session.Read(
        $"""
        SELECT id, watch, channel, words, article, hash, changed, message
        FROM alert WHERE channel = $1 AND {Open} ORDER BY id LIMIT $2
        """,
        static row => new Alert(
            row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt64(6) != 0,
            row.NumberOrNull(7)),
        channelId, Math.Max(0, most)));

    /// <inheritdoc/>
    public int CountWaiting(string channelId) =>
        journal.Do(session => (int)session.ReadNumber($"SELECT count(*) FROM alert WHERE channel = $1 AND {Open}", channelId)!.Value);

    /// <inheritdoc/>
    public long PutIntoMessage(IReadOnlyCollection<long> alerts) => journal.Together(session =>
    {
        var number = (session.ReadNumber("SELECT max(message) FROM alert") ?? 0) + 1;
        session.Execute("UPDATE alert SET message = $2 WHERE id IN (SELECT value FROM json_each($1))", JsonText.Array(alerts), number);
        return number;
    });

    /// <inheritdoc/>
    public void Posted(IReadOnlyCollection<long> alerts, DateTimeOffset at) => journal.Together(session =>
    {
        var ids = JsonText.Array(alerts);
        session.Execute("UPDATE alert SET posted = $2 WHERE id IN (SELECT value FROM json_each($1))", ids, Time(at));
        return session.Execute(
            """
            UPDATE watch SET fired = fired + (
              SELECT count(*) FROM alert WHERE alert.watch = watch.id AND alert.id IN (SELECT value FROM json_each($1)))
            WHERE id IN (SELECT watch FROM alert WHERE id IN (SELECT value FROM json_each($1)))
            """,
            ids);
    });

    /// <inheritdoc/>
    public void Drop(IReadOnlyCollection<long> alerts) => journal.Do(session =>
        session.Execute("DELETE FROM alert WHERE posted IS NULL AND id IN (SELECT value FROM json_each($1))", JsonText.Array(alerts)));

    private static Watch Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Time(row.GetInt64(4)), row.GetString(5), row.GetString(6))
    {
        Fired = (int)row.GetInt64(7),
        Paused = row.TextOrNull(8),
    };
}
