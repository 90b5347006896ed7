namespace OnRecord.Discord.Interactions;

/// <summary>A form that was sent.</summary>
/// <param name="CustomId">What was given with it.</param>
/// <param name="Values">What was filled in, by the custom id of its field.</param>
public sealed record ModalData(string CustomId, IReadOnlyDictionary<string, string> Values);
