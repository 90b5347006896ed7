using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>Articles of the coverage, newest first; those without a day last.</summary>
public sealed record ArticlesFound
{
    /// <summary>How the query was understood, in a line.</summary>
    public required string Understood { get; init; }

    /// <summary>The sentence above the articles: what they are, or why there are none.</summary>
    public required string Lead { get; init; }

    /// <summary>The articles of this page.</summary>
    public IReadOnlyList<ArticleSummary> Articles { get; init; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Total { get; init; }

    /// <summary>How many were passed over.</summary>
    public int Skipped { get; init; }

    /// <summary>How many to pass over for the next page; null where this is the last.</summary>
    public int? Next { get; init; }

    /// <summary>The outlets of the whole coverage, those with the most articles first.</summary>
    public IReadOnlyList<OutletSummary> Outlets { get; init; } = [];
}
