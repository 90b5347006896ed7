using OnRecord.Answering.Watching;

namespace OnRecord.Host.Bot.Digest;

/// <summary>What is new since the digest before.</summary>
/// <param name="Statements">The statements, each once, the newest first.</param>
/// <param name="Articles">How many articles have come in.</param>
/// <param name="LastArrival">The number of the newest arrival.</param>
internal sealed record DayOfStatements(IReadOnlyList<WatchedStatement> Statements, int Articles, long LastArrival);
