using System.Text.Json;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions.Payloads;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Interactions;

/// <summary>Reads a command as somebody used it, or types it.</summary>
internal static class CommandReader
{
    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static CommandData Read(InteractionDataPayload data)
    {
        var name = data.Name ?? throw new JsonException("The command has no name.");
        var options = data.Options;

        // Group and command under the command stand where options do, each alone.
        while (options is [{ Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } inner])
        {
            (name, options) = ($"{name} {NameOf(inner)}", inner.Options);
        }

        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        string? focused = null;
        foreach (var option in options?.OfType<OptionPayload>() ?? [])
        {
            focused = option.Focused is true ? NameOf(option) : focused;
            if (Value(option) is { } value)
            {
                values[NameOf(option)] = value;
            }
        }

        return new CommandData
        {
            Type = data.Type ?? ApplicationCommandType.Slash,
            Name = name,
            Options = values,
            Focused = focused,
            TargetMessage = data.TargetId is { } target ? data.Resolved?.Messages?.GetValueOrDefault(target) : null,
            Attachments = Files(data.Resolved),
        };
    }

    private static string NameOf(OptionPayload option) => option.Name ?? throw new JsonException("The option has no name.");

    // While a number is being typed, it comes as what was typed.
    private static object? Value(OptionPayload option) => (option.Type, option.Value) switch
    {
        (_, null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }) => null,
        (>= ApplicationCommandOptionType.User and <= ApplicationCommandOptionType.Mentionable or ApplicationCommandOptionType.Attachment, { } id) =>
            id.Deserialize(DiscordJsonContext.Default.Snowflake),
        (_, { ValueKind: JsonValueKind.True }) => true,
        (_, { ValueKind: JsonValueKind.False }) => false,
        (_, { ValueKind: JsonValueKind.String } text) => text.GetString(),
        (ApplicationCommandOptionType.Number, { ValueKind: JsonValueKind.Number } number) => number.GetDouble(),
        (_, { ValueKind: JsonValueKind.Number } number) => number.TryGetInt64(out var whole) ? (object)whole : number.GetDouble(),
        _ => throw new JsonException($"The option {NameOf(option)} has a value that is none."),
    };

    private static Dictionary<Snowflake, Attachment> Files(ResolvedPayload? resolved) =>
        resolved?.Attachments?.Where(file => file.Value is not null).ToDictionary(file => file.Key, file => file.Value!) ?? [];
}
