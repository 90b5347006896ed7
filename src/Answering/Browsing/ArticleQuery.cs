namespace OnRecord.Answering.Browsing;

/// <summary>Which article is wanted.</summary>
public sealed record ArticleQuery
{
    /// <summary>Its id, its file's name, its title or a part of it, or its address.</summary>
    public required string Article { get; init; }

    /// <summary>How many of its statements to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>At most this many of its statements.</summary>
    public int Most { get; init; } = 6;
}
