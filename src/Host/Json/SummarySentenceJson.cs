namespace OnRecord.Host.Json;

/// <summary>A sentence of a summary, and the numbers of the statements that it cites: their places in <c>statements</c>, from 1.</summary>
internal sealed record SummarySentenceJson(string Text, IReadOnlyList<int> Statements);
