using System.Text.Json;

namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>A part of a form that was sent: a field, a label round one, or (the older form) a row of them.</summary>
internal sealed class ModalComponentPayload
{
    public string? CustomId { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<string?>? Values { get; init; }

    public ModalComponentPayload? Component { get; init; }

    public IReadOnlyList<ModalComponentPayload?>? Components { get; init; }
}
