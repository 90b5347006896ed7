namespace OnRecord.Discord.Components;

/// <summary>A button.</summary>
public sealed record Button : MessageComponent
{
    /// <summary>How it looks.</summary>
    public required ButtonStyle Style { get; init; }

    /// <summary>What stands on it; at most 80 characters.</summary>
    public string? Label { get; init; }

    /// <summary>What comes back when it is pressed; 1 to 100 characters, unique in its message. Not for links.</summary>
    public string? CustomId { get; init; }

    /// <summary>Where a link leads; at most 512 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it cannot be pressed.</summary>
    public bool? Disabled { get; init; }
}
