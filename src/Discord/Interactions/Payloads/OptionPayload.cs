using System.Text.Json;
using OnRecord.Discord.Commands;

namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>An option that was given, or a command under the command with its own.</summary>
internal sealed class OptionPayload
{
    public string? Name { get; init; }

    public required ApplicationCommandOptionType Type { get; init; }

    public JsonElement? Value { get; init; }

    public bool? Focused { get; init; }

    public IReadOnlyList<OptionPayload?>? Options { get; init; }
}
