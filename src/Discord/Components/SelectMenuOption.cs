namespace OnRecord.Discord.Components;

/// <summary>Something to choose in a menu.</summary>
/// <param name="Label">What stands there; at most 100 characters.</param>
/// <param name="Value">What comes back; at most 100 characters.</param>
/// <param name="Description">A line under it; at most 100 characters.</param>
public sealed record SelectMenuOption(string Label, string Value, string? Description = null);
