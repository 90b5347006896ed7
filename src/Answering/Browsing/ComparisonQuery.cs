namespace OnRecord.Answering.Browsing;

/// <summary>Two speakers to be set side by side.</summary>
public sealed record ComparisonQuery
{
    /// <summary>The one, as a person typed it.</summary>
    public required string First { get; init; }

    /// <summary>The other, as a person typed it.</summary>
    public required string Second { get; init; }

    /// <summary>What about, in a few words; null for everything.</summary>
    public string? Topic { get; init; }

    /// <summary>Only of articles of this day and later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only of articles of this day and earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>At most this many of each.</summary>
    public int Most { get; init; } = 3;
}
