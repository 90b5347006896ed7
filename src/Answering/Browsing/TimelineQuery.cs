namespace OnRecord.Answering.Browsing;

/// <summary>What a timeline is wanted of.</summary>
public sealed record TimelineQuery
{
    /// <summary>A speaker or a topic, as a person typed it.</summary>
    public required string Subject { get; init; }

    /// <summary>Only of articles of this day and later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only of articles of this day and earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many statements to pass over, of the oldest.</summary>
    public int Skip { get; init; }

    /// <summary>At most this many.</summary>
    public int Most { get; init; } = 8;
}
