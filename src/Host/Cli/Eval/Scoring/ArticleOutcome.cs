using System.Collections.Immutable;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>What scoring an article came to.</summary>
internal sealed record ArticleOutcome
{
    /// <summary>The article's name.</summary>
    public required string Article { get; init; }

    /// <summary>What it is listed under in the breakdown by outlet.</summary>
    public required string Outlet { get; init; }

    /// <summary>Whether its text is missing.</summary>
    public required bool IsMissing { get; init; }

    /// <summary>The gold's attributions; right are those that were found.</summary>
    public required ImmutableArray<JudgedAttribution> Gold { get; init; }

    /// <summary>The attributions that were read; right are those that the gold has.</summary>
    public required ImmutableArray<JudgedAttribution> Read { get; init; }

    /// <summary>What was missed and what is false; none of an article whose text is missing.</summary>
    public required ImmutableArray<Miss> Misses { get; init; }
}
