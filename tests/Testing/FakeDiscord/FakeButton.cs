using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A button or a menu of a message.</summary>
/// <param name="Type">2 for a button, 3 for a menu of texts.</param>
/// <param name="Label">What stands on it; a menu's placeholder.</param>
/// <param name="CustomId">What comes back; null for a link.</param>
/// <param name="Url">Where a link leads.</param>
/// <param name="Style">How a button looks: 1 to 5.</param>
/// <param name="Disabled">Whether it cannot be used.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Options">What a menu offers: what stands there, and what comes back.</param>
public sealed record FakeButton(
    int Type, string Label, string? CustomId, string? Url, int Style, bool Disabled, int Row, IReadOnlyList<(string Label, string Value)> Options)
{
    internal static IReadOnlyList<FakeButton> Of(JsonElement message)
    {
        var found = new List<FakeButton>();
        var row = 0;
        foreach (var line in message.Items("components"))
        {
            foreach (var component in line.Items("components"))
            {
                found.Add(new FakeButton(
                    component.Number("type") ?? 0,
                    component.Text("label") ?? component.Text("placeholder") ?? component.Path("emoji")?.Text("name") ?? string.Empty,
                    component.Text("custom_id"),
                    component.Text("url"),
                    component.Number("style") ?? 0,
                    component.Truth("disabled"),
                    row,
                    [.. component.Items("options").Select(option => (option.Text("label") ?? string.Empty, option.Text("value") ?? string.Empty))]));
            }

            row++;
        }

        return found;
    }
}
