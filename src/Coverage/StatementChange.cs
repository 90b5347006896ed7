namespace OnRecord.Coverage;

/// <summary>What a newer version of an article did to one of its statements.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="At">When the newer version was seen; in universal time.</param>
/// <param name="Version">Id of the last version that had it as it was, or, of a new one, that did not have it.</param>
/// <param name="Earlier">
/// The statement as it was: its words are slices of that version's text (<see cref="IArticleHistory.Text"/>), and were compared with what was
/// read then. Its id is no statement's. Null where it is new, or where the text is not what it was.
/// </param>
/// <param name="Now">Id of the statement as it stands in the article now; null where it was taken out.</param>
public sealed record StatementChange(ChangeKind Kind, DateTimeOffset At, long Version, Statement? Earlier, long? Now);
