using System.Collections.Immutable;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>A question that somebody wrote about an article, with its answers.</summary>
/// <param name="Type"><c>what_said</c>, <c>who_said</c>, <c>misattributed</c> or <c>unanswerable</c>.</param>
/// <param name="Q">The question.</param>
/// <param name="Answers">Ids of the article's statements that answer it; none where nothing does.</param>
internal sealed record GoldQuestion(string Type, string Q, ImmutableArray<string>? Answers);
