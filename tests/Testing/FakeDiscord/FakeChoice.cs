using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Something that the bot offered while an option was typed.</summary>
public sealed record FakeChoice(string Name, JsonElement Value)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
