using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Where Discord's description of its interface is known to differ from its documents, and the documents are right.</summary>
internal static class Amendments
{
    // The description has a number; the documents, every client and the answers have a string of digits.
    private static readonly JsonElement Permissions = JsonDocument.Parse("""{"type":["string","null"],"pattern":"^[0-9]+$"}""").RootElement;

    public static JsonElement Of(JsonProperty property) =>
        property.Name == "default_member_permissions" ? Permissions : property.Value;
}
