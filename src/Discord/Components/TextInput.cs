namespace OnRecord.Discord.Components;

/// <summary>A field of a modal that a person writes in.</summary>
public sealed record TextInput : MessageComponent
{
    /// <summary>What its text comes back under; 1 to 100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>1 for a line, 2 for a paragraph.</summary>
    public int Style { get; init; } = 1;

    /// <summary>At least this many characters; 0 to 4,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>At most this many characters; 1 to 4,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it must be filled in. Null is Discord's default: it must.</summary>
    public bool? Required { get; init; }

    /// <summary>What stands there at first; at most 4,000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>What stands there while it is empty; at most 100 characters.</summary>
    public string? Placeholder { get; init; }
}
