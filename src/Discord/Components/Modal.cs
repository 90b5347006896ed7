namespace OnRecord.Discord.Components;

/// <summary>A form that opens over the chat.</summary>
public sealed record Modal
{
    /// <summary>What comes back with what was filled in; 1 to 100 characters.</summary>
    public required string CustomId { get; init; }

    /// <summary>Its title; at most 45 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Its parts; 1 to 5.</summary>
    public required IReadOnlyList<Label> Components { get; init; }
}
