using System.Collections.Immutable;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>The JSON of an article's questions. What else the file holds is passed over.</summary>
internal sealed record GoldQuestionsJson(ImmutableArray<GoldQuestion>? Questions);
