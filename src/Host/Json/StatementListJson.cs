namespace OnRecord.Host.Json;

/// <summary>A page of statements.</summary>
/// <param name="Statements">The statements, newest first.</param>
/// <param name="Next">The cursor of the next page; null where this is the last.</param>
internal sealed record StatementListJson(IReadOnlyList<ListedStatementJson> Statements, string? Next);
