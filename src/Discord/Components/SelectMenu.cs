namespace OnRecord.Discord.Components;

/// <summary>A menu of texts.</summary>
public sealed record SelectMenu : MessageComponent
{
    /// <summary>What comes back with the choice; 1 to 100 characters, unique in its message.</summary>
    public required string CustomId { get; init; }

    /// <summary>What can be chosen; 1 to 25.</summary>
    public required IReadOnlyList<SelectMenuOption> Options { get; init; }

    /// <summary>What stands there before anything is chosen; at most 150 characters.</summary>
    public string? Placeholder { get; init; }
}
