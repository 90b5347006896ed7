using System.Text;
using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A message as plain text, in the order in which Discord draws it. Ids do not appear, so that it can be kept and compared.</summary>
internal static class MessageDrawing
{
    public static string Draw(FakeMessage message)
    {
        var text = new StringBuilder();
        if (message.IsEphemeral)
        {
            text.Append("(only visible to ").Append(message.VisibleOnlyTo!.Name).Append(")\n");
        }

        if (message.IsLoading)
        {
            text.Append("(thinking …)\n");
        }

        if (message.Content.Length > 0)
        {
            text.Append(message.Content).Append('\n');
        }

        foreach (var embed in message.Embeds)
        {
            Draw(embed, text);
        }

        foreach (var file in message.Json.Items("attachments"))
        {
            text.Append("(file) ").Append(file.Text("filename")).Append('\n');
        }

        foreach (var row in message.Buttons.GroupBy(button => button.Row))
        {
            text.AppendJoin(' ', row.Select(Draw)).Append('\n');
        }

        return text.ToString();
    }

    private static string Draw(FakeButton button)
    {
        var label = button.Url is null ? button.Label : $"{button.Label} → {button.Url}";
        label = button.Options.Count > 0 ? $"{label} ▾ {string.Join(" | ", button.Options.Select(option => option.Label))}" : label;
        return button.Disabled ? $"[{label} (disabled)]" : $"[{label}]";
    }

    private static void Draw(JsonElement embed, StringBuilder text)
    {
        void Add(string? part, string mark = "")
        {
            foreach (var line in part?.Split('\n') ?? [])
            {
                text.Append("│ ").Append(mark).Append(line).Append('\n');
            }
        }

        Add(embed.Path("author")?.Text("name"));
        Add(embed.Text("title"), "# ");
        Add(embed.Text("url"), "→ ");
        Add(embed.Text("description"));
        foreach (var field in embed.Items("fields"))
        {
            Add(field.Text("name"), field.Truth("inline") ? "= " : "== ");
            Add(field.Text("value"));
        }

        Add(embed.Path("footer")?.Text("text"), "_ ");
    }
}
