namespace OnRecord.Discord.Components;

/// <summary>A part of a modal: a caption and what stands under it.</summary>
public sealed record Label
{
    /// <summary>What Discord knows a label by.</summary>
    public int Type { get; } = 18;

    /// <summary>The caption; at most 45 characters.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("label")]
    public required string Caption { get; init; }

    /// <summary>A line under the caption; at most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>A text input or a menu.</summary>
    public required MessageComponent Component { get; init; }
}
