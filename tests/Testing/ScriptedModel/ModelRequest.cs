using System.Text.Json;

namespace OnRecord.Testing.ScriptedModel;

/// <summary>A request that the scripted model got.</summary>
/// <param name="Authorization">Its header of that name; empty where it had none.</param>
/// <param name="Body">What it said.</param>
public sealed record ModelRequest(string Authorization, JsonElement Body)
{
    /// <summary>What the model is to do.</summary>
    public string Rules => Content(0);

    /// <summary>What it is to do it with.</summary>
    public JsonElement Data => JsonDocument.Parse(Content(1)).RootElement;

    /// <summary>Whether a summary is wanted; otherwise a reading of a question.</summary>
    public bool WantsSummary => Data.TryGetProperty("statements", out _);

    private string Content(int message) => Body.GetProperty("messages")[message].GetProperty("content") switch
    {
        { ValueKind: JsonValueKind.Array } parts => parts[0].GetProperty("text").GetString()!,
        var text => text.GetString()!,
    };
}
