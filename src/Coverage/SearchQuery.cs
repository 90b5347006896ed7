namespace OnRecord.Coverage;

/// <summary>
/// What to search for. Terms are plain words: no query syntax, whatever characters they hold. A query without terms ranks by date,
/// newest first.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>The terms. Each is a list of alternatives, one of which is enough (word, synonym).</summary>
    public IReadOnlyList<IReadOnlyList<string>> Terms { get; init; } = [];

    /// <summary>Which of the terms must be there.</summary>
    public TermMatch Match { get; init; } = TermMatch.Any;

    /// <summary>Look only in what was said, not in the sentences and the headline around it. Statements only.</summary>
    public bool ContentOnly { get; init; }

    /// <summary>Only statements of these speakers; null for all. Statements only.</summary>
    public IReadOnlyCollection<long>? Speakers { get; init; }

    /// <summary>Only statements with words in quotation marks. Statements only.</summary>
    public bool QuotedOnly { get; init; }

    /// <summary>Only articles of this day and later (articles without a date are left out).</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only articles of this day and earlier (articles without a date are left out).</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only articles of this outlet, whatever its case.</summary>
    public string? Outlet { get; init; }

    /// <summary>At most this many hits.</summary>
    public int Most { get; init; } = 50;

    /// <summary>The same, in these articles alone.</summary>
    public SearchQuery Within(CoverageFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return this with { Since = filter.Since, Until = filter.Until, Outlet = filter.Outlet };
    }
}
