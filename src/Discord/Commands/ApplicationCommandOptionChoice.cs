using System.Text.Json.Serialization;

namespace OnRecord.Discord.Commands;

/// <summary>Something that an option offers.</summary>
/// <param name="Name">What stands there; 1 to 100 characters.</param>
/// <param name="Value">What comes back; at most 100 characters.</param>
public sealed record ApplicationCommandOptionChoice(string Name, [property: JsonConverter(typeof(ChoiceValueConverter))] string Value);
