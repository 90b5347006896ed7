using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A message drawn in a terminal: who, text, embeds in frames, buttons in a row.</summary>
internal static class MessageView
{
    public static IRenderable Draw(FakeMessage message)
    {
        var parts = new List<IRenderable>
        {
            new Markup($"[bold]{DiscordText.Plain(message.Author.Name)}[/] [grey]in {DiscordText.Plain(message.Channel.ToString())}{(message.IsEphemeral ? $" · only visible to {DiscordText.Plain(message.VisibleOnlyTo!.Name)}" : string.Empty)}{(message.Json.Text("edited_timestamp") is not null ? " · edited" : string.Empty)}[/]"),
        };
        if (message.Content.Length > 0)
        {
            parts.Add(new Markup(DiscordText.ToMarkup(message.Content)));
        }

        parts.AddRange(message.Embeds.Select(Draw));
        parts.AddRange(message.Json.Items("attachments").Select(file => new Markup($"[grey]file[/] {DiscordText.Plain(file.Text("filename") ?? string.Empty)}")));
        parts.AddRange(message.Buttons.GroupBy(button => button.Row).Select(row => new Markup(string.Join("  ", row.Select(Draw)))));
        return new Padder(new Rows(parts), new Padding(0, 1, 0, 0));
    }

    private static Panel Draw(JsonElement embed)
    {
        var parts = new List<IRenderable>();
        if (embed.Path("author")?.Text("name") is { } author)
        {
            parts.Add(new Markup($"[grey]{DiscordText.Plain(author)}[/]"));
        }

        if (embed.Text("title") is { } title)
        {
            parts.Add(new Markup($"[bold]{DiscordText.Plain(title)}[/]{(embed.Text("url") is { } url ? $" [grey]({DiscordText.Plain(url)})[/]" : string.Empty)}"));
        }

        if (embed.Text("description") is { } description)
        {
            parts.Add(new Markup(DiscordText.ToMarkup(description)));
        }

        foreach (var line in embed.Items("fields"))
        {
            parts.Add(new Markup($"[bold]{DiscordText.Plain(line.Text("name") ?? string.Empty)}[/]\n{DiscordText.ToMarkup(line.Text("value") ?? string.Empty)}"));
        }

        if (embed.Path("footer")?.Text("text") is { } footer)
        {
            parts.Add(new Markup($"[grey]{DiscordText.Plain(footer)}[/]"));
        }

        return new Panel(new Rows(parts)) { Border = BoxBorder.Rounded, BorderStyle = Style.Parse("grey") };
    }

    private static string Draw(FakeButton button)
    {
        var color = button switch { { Disabled: true } => "grey", { Style: 1 } => "blue", { Style: 3 } => "green", { Style: 4 } => "red", _ => "default" };
        var label = button.Options.Count > 0 ? $"{button.Label} ▾ {string.Join(" | ", button.Options.Select(option => option.Label))}" : button.Url is { } url ? $"{button.Label} → {url}" : button.Label;
        return $"[{color}]( {DiscordText.Plain(label)} )[/]";
    }
}
