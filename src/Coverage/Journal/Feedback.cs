namespace OnRecord.Coverage.Journal;

/// <summary>What somebody thought of a reply.</summary>
/// <param name="At">When they said so. Kept to the millisecond, in universal time.</param>
/// <param name="ReplyKey">The reply's key.</param>
/// <param name="ActorId">Who, by the door's own id.</param>
/// <param name="Helpful">Whether it helped.</param>
/// <param name="Question">What had been asked.</param>
/// <param name="Verdict">What the answer amounted to; null where the reply was no answer.</param>
public sealed record Feedback(DateTimeOffset At, string ReplyKey, string ActorId, bool Helpful, string Question, string? Verdict);
