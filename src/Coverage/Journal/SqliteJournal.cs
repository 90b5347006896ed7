using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Coverage.Storage;
using static OnRecord.Coverage.Storage.StoreSession;

namespace OnRecord.Coverage.Journal;

/// <summary>
/// The journal in a SQLite file of its own, <c>onrecord-journal.db</c> in the index folder: rebuilding the index does not touch it.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    /// <summary>Name of the database file in the index folder.</summary>
    public const string FileName = "onrecord-journal.db";

    /// <summary>How long what is kept of a reply is kept.</summary>
    public static readonly TimeSpan ReplyLife = TimeSpan.FromDays(30);

    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromHours(1);

    private readonly StoreSession _session;
    private DateTimeOffset _pruned = DateTimeOffset.MinValue;

    private SqliteJournal(StoreFile file)
    {
        _session = new StoreSession(file);
        (Watches, Arrivals, Digests) = (new SqliteWatchBook(_session), new SqliteArrivalBook(_session), new SqliteDigestBook(_session));
    }

    /// <inheritdoc/>
    public IWatchBook Watches { get; }

    /// <inheritdoc/>
    public IArrivalBook Arrivals { get; }

    /// <inheritdoc/>
    public IDigestBook Digests { get; }

    /// <summary>Opens the journal in a folder; makes both where they are missing.</summary>
    /// <exception cref="CoverageException">It is damaged, another version's, or cannot be opened; the message says what to do.</exception>
    public static SqliteJournal OpenOrCreate(string indexFolder) => new(new StoreFile(JournalSchema.Store, indexFolder));

    /// <inheritdoc/>
    public void RecordChange(CoverageChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Do(session => session.Execute(
            "INSERT INTO change (at, actor, actor_name, guild, action, target, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            Time(change.At), Text(change.ActorId), Text(change.ActorName), Text(change.GuildId), Text(change.Action), Text(change.Target),
            Text(change.Outcome)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<CoverageChange> Changes(int most) => Do(session => session.Read(
        "SELECT at, actor, actor_name, guild, action, target, outcome FROM change ORDER BY id DESC LIMIT $1",
        static row => new CoverageChange(
            Time(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.GetString(4), row.GetString(5), row.GetString(6)),
        Math.Max(0, most)));

    /// <inheritdoc/>
    public void RecordFeedback(Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        Do(session => session.Execute(
            "INSERT OR REPLACE INTO feedback (at, reply, actor, helpful, question, verdict) VALUES ($1, $2, $3, $4, $5, $6)",
            Time(feedback.At), Text(feedback.ReplyKey), Text(feedback.ActorId), feedback.Helpful ? 1 : 0, Text(feedback.Question),
            Text(feedback.Verdict)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Feedback> Feedback(int most) => Do(session => session.Read(
        "SELECT at, reply, actor, helpful, question, verdict FROM feedback ORDER BY id DESC LIMIT $1",
        static row => new Feedback(
            Time(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetInt64(3) != 0, row.GetString(4), row.TextOrNull(5)),
        Math.Max(0, most)));

    /// <inheritdoc/>
    public void KeepReply(string key, string payload, DateTimeOffset at) => KeepReplies([KeyValuePair.Create(key, payload)], at);

    /// <inheritdoc/>
    public void KeepReplies(IReadOnlyCollection<KeyValuePair<string, string>> replies, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(replies);
        _session.Unhurried(session =>
        {
            if (at - _pruned >= BetweenPrunings)
            {
                Prune(session, at - ReplyLife);
                _pruned = at;
            }

            foreach (var (key, payload) in replies)
            {
                session.Execute("INSERT OR REPLACE INTO reply (key, at, payload) VALUES ($1, $2, $3)", Text(key), Time(at), Text(payload));
            }

            return replies.Count;
        });
    }

    /// <inheritdoc/>
    public string? FindReply(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Do(session => session.ReadFirst("SELECT payload FROM reply WHERE key = $1", static row => row.GetString(0), Text(key)));
    }

    /// <inheritdoc/>
    public int PruneReplies(DateTimeOffset before) => Do(session => Prune(session, before));

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static int Prune(Session session, DateTimeOffset before) => session.Execute("DELETE FROM reply WHERE at < $1", Time(before));

    private T Do<T>(Func<Session, T> act) => _session.Do(act);
}
