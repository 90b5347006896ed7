using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>An article with its statements, in the order of its text.</summary>
public sealed record ArticleFound
{
    /// <summary>How the query was understood, in a line.</summary>
    public required string Understood { get; init; }

    /// <summary>The sentence above the statements.</summary>
    public required string Lead { get; init; }

    /// <summary>The article.</summary>
    public required ArticleSummary Article { get; init; }

    /// <summary>The statements of this page. Their words were compared with the stored text.</summary>
    public IReadOnlyList<CitedStatement> Statements { get; init; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Total { get; init; }

    /// <summary>How many were passed over.</summary>
    public int Skipped { get; init; }

    /// <summary>How many to pass over for the next page; null where this is the last.</summary>
    public int? Next { get; init; }

    /// <summary>Other articles that may have been meant, the likeliest first.</summary>
    public IReadOnlyList<ArticleSummary> Others { get; init; } = [];
}
