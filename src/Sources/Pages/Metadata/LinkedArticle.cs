namespace OnRecord.Sources.Pages.Metadata;

/// <summary>An article as a page's linked data describe it (schema.org <c>Article</c> and its kinds).</summary>
internal sealed record LinkedArticle
{
    /// <summary>Its headline.</summary>
    public string? Headline { get; init; }

    /// <summary>When it was published, as written.</summary>
    public string? Published { get; init; }

    /// <summary>The names of the persons who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The addresses that it is said to have.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Its text, where that is given; with that of its updates where it is a live blog.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it may be read without paying; null where nothing is said.</summary>
    public bool? IsFree { get; init; }
}
