namespace OnRecord.Discord.Interactions;

/// <summary>A button that was pressed, or a menu that something was chosen in.</summary>
/// <param name="CustomId">What was given with it.</param>
/// <param name="Values">What was chosen; empty for a button.</param>
public sealed record ComponentData(string CustomId, IReadOnlyList<string> Values);
