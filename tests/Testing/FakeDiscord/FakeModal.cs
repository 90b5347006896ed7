using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A form that the bot opened.</summary>
public sealed class FakeModal
{
    internal FakeModal(FakeUse use, JsonElement json) => (Use, Json) = (use, json);

    /// <summary>The interaction that opened it.</summary>
    public FakeUse Use { get; }

    /// <summary>All of it.</summary>
    public JsonElement Json { get; }

    /// <summary>What comes back with it.</summary>
    public string CustomId => Json.Text("custom_id") ?? string.Empty;

    /// <summary>What stands above it.</summary>
    public string Title => Json.Text("title") ?? string.Empty;

    /// <summary>Its fields, by custom id.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields =>
        Json.Items("components")
            .Select(part => part.Path("component") ?? part.Items("components").FirstOrDefault())
            .Where(part => part.Text("custom_id") is not null)
            .ToDictionary(part => part.Text("custom_id")!, StringComparer.Ordinal);
}
