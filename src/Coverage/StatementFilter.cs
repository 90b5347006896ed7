using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>Which statements a list keeps to. The default keeps all.</summary>
public sealed record StatementFilter
{
    /// <summary>All statements.</summary>
    public static StatementFilter None { get; } = new();

    /// <summary>Only those of these articles.</summary>
    public CoverageFilter Articles { get; init; } = CoverageFilter.None;

    /// <summary>Only those that are reported so; null for all.</summary>
    public AttributionKind? Kind { get; init; }

    /// <summary>Only those of the article with this id; null for all.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Whether the statement fits.</summary>
    public bool Fits(StatementEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (day, articles) = (entry.Place.Day, Articles);
        return (Kind is null || Kind == entry.Kind)
            && (ArticleId is null || ArticleId == entry.Place.ArticleId)
            && (articles.Since is null || day >= articles.Since)
            && (articles.Until is null || day <= articles.Until)
            && (articles.Outlet is null || string.Equals(articles.Outlet, entry.Outlet, StringComparison.OrdinalIgnoreCase));
    }
}
