namespace OnRecord.Coverage.Journal;

/// <summary>Somebody changed the coverage, or tried to. Ids are the door's own (a person's and a server's id in a chat).</summary>
/// <param name="At">When. Kept to the millisecond, in universal time.</param>
/// <param name="ActorId">Whose doing it was.</param>
/// <param name="ActorName">The name they went by.</param>
/// <param name="GuildId">The server where they did it; null outside of servers.</param>
/// <param name="Action">What they did ("add", "remove", "reindex").</param>
/// <param name="Target">To what: a file, an address, an article.</param>
/// <param name="Outcome">What came of it ("added", "refused: …").</param>
public sealed record CoverageChange(
    DateTimeOffset At, string ActorId, string ActorName, string? GuildId, string Action, string Target, string Outcome);
