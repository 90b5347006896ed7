using System.Text.Json;
using OnRecord.Discord.Interactions.Payloads;

namespace OnRecord.Discord.Interactions;

/// <summary>Reads a form that was sent.</summary>
internal static class ModalReader
{
    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ModalData Read(InteractionDataPayload data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var component in data.Components ?? [])
        {
            Fill(component, values);
        }

        return new ModalData(data.CustomId ?? throw new JsonException("The form has no custom id."), values);
    }

    // Fields stand in labels, and stood in rows; the JSON's own limit of depth bounds this.
    private static void Fill(ModalComponentPayload? part, Dictionary<string, string> values)
    {
        if (part is null)
        {
            return;
        }

        Fill(part.Component, values);
        foreach (var inner in part.Components ?? [])
        {
            Fill(inner, values);
        }

        if (part.CustomId is { } id && Value(part) is { } value)
        {
            values[id] = value;
        }
    }

    // What was chosen in a menu of the form comes a line each.
    private static string? Value(ModalComponentPayload part) => part switch
    {
        { Values: { } chosen } => string.Join('\n', chosen.OfType<string>()),
        { Value: { ValueKind: JsonValueKind.String } text } => text.GetString(),
        { Value: { ValueKind: JsonValueKind.True } } => "true",
        { Value: { ValueKind: JsonValueKind.False } } => "false",
        { Value: { ValueKind: JsonValueKind.Number } number } => number.GetRawText(),
        _ => null,
    };
}
