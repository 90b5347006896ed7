namespace OnRecord.Discord.Messages;

/// <summary>A file that came with a message or a command.</summary>
public sealed record Attachment
{
    /// <summary>Its id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its name, as its owner gave it.</summary>
    public string Filename { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where it can be had from, for a while.</summary>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its media type, as its owner's client guessed it.</summary>
    public string? ContentType { get; init; }
}
