using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>An attribution, as <c>read --json</c> prints it.</summary>
internal record AttributionJson
{
    [JsonPropertyOrder(1)]
    public required SpeakerJson? Speaker { get; init; }

    [JsonPropertyOrder(2)]
    public required MentionJson? Source { get; init; }

    [JsonPropertyOrder(3)]
    public required MentionJson? Cue { get; init; }

    [JsonPropertyOrder(4)]
    public required IReadOnlyList<RunJson> Content { get; init; }

    [JsonPropertyOrder(5)]
    public required string Kind { get; init; }

    [JsonPropertyOrder(6)]
    public required string Act { get; init; }

    [JsonPropertyOrder(7)]
    public required string? Via { get; init; }

    [JsonPropertyOrder(8)]
    public required double Confidence { get; init; }
}
