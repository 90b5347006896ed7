using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>How well whole attributions of one kind or one outlet were read.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Gold">How many the gold has.</param>
/// <param name="Found">How many of these were found.</param>
/// <param name="Read">How many were read.</param>
/// <param name="Right">How many of these are right.</param>
internal sealed record BreakdownRow(string Name, int Gold, int Found, int Read, int Right)
{
    /// <summary>The share of the gold that was found; null where the gold has none.</summary>
    public double? Recall => Gold == 0 ? null : (double)Found / Gold;

    /// <summary>The share of what was read that is right; null where nothing was read.</summary>
    public double? Precision => Read == 0 ? null : (double)Right / Read;

    /// <summary>A row for each kind. The gold's attributions go by the gold's kind, those that were read by the kind they were read as.</summary>
    public static IReadOnlyList<BreakdownRow> ByKind(IReadOnlyCollection<ArticleOutcome> outcomes) =>
    [
        Of("direct", outcomes, attribution => attribution.Kind is AttributionKind.Direct),
        Of("mixed", outcomes, attribution => attribution.Kind is AttributionKind.Mixed),
        Of("indirect", outcomes, attribution => attribution.Kind is AttributionKind.Indirect),
    ];

    /// <summary>A row for each outlet, in the order of their names.</summary>
    public static IReadOnlyList<BreakdownRow> ByOutlet(IEnumerable<ArticleOutcome> outcomes) =>
    [
        .. outcomes.GroupBy(outcome => outcome.Outlet, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, group, _ => true)),
    ];

    private static BreakdownRow Of(string name, IEnumerable<ArticleOutcome> outcomes, Func<JudgedAttribution, bool> isMeant)
    {
        var all = outcomes.ToList();
        var gold = all.SelectMany(outcome => outcome.Gold).Where(isMeant).ToList();
        var read = all.SelectMany(outcome => outcome.Read).Where(isMeant).ToList();
        return new(name, gold.Count, gold.Count(one => one.IsRight), read.Count, read.Count(one => one.IsRight));
    }
}
