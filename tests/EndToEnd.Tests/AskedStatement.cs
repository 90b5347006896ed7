using System.Text.Json;

namespace OnRecord.EndToEnd.Tests;

/// <summary>A statement as another program reads it.</summary>
internal sealed record AskedStatement(JsonElement Json)
{
    /// <summary>The speaker's name, or null.</summary>
    public string? Speaker => Json.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } speaker
        ? speaker.GetProperty("name").GetString()
        : null;

    /// <summary>What was said.</summary>
    public string Words => string.Join(" … ", Json.GetProperty("content").EnumerateArray().Select(run => run.GetProperty("text").GetString()));

    /// <summary>The article's file.</summary>
    public string File => Json.GetProperty("article").GetProperty("file").GetString()!;

    /// <inheritdoc/>
    public override string ToString() => $"{Speaker}: {Words}";
}
