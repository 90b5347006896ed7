namespace OnRecord.Discord.Messages;

/// <summary>A card in a message. At most 6,000 characters over all embeds of a message.</summary>
public sealed record Embed
{
    /// <summary>Title; at most 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Text, with markup; at most 4,096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? Url { get; init; }

    /// <summary>Colour of the edge, 0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>Fields; at most 25.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    /// <summary>The line above the title.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>The line at the foot.</summary>
    public EmbedFooter? Footer { get; init; }
}
