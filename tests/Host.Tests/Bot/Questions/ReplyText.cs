using System.Text;
using OnRecord.Discord.Components;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Tests.Bot.Questions;

/// <summary>A whole message as text that can be kept in a file and read: every part, markup as it is sent.</summary>
internal static class ReplyText
{
    public static string Of(MessageProperties message)
    {
        var text = new StringBuilder();
        if (message.Content is { } content)
        {
            text.Append(content).Append('\n');
        }

        foreach (var embed in message.Embeds ?? [])
        {
            text.Append($"┌ {embed.Author?.Name} · #{embed.Color:X6}\n");
            if (embed.Title is { } title)
            {
                text.Append($"│ {title}{(embed.Url is { } url ? $" <{url}>" : string.Empty)}\n│\n");
            }

            foreach (var line in (embed.Description ?? string.Empty).Split('\n'))
            {
                text.Append($"│ {line}".TrimEnd()).Append('\n');
            }

            text.Append($"└ {embed.Footer?.Text}\n");
        }

        foreach (var row in message.Components ?? [])
        {
            text.AppendJoin(' ', row.Components.Select(Part)).Append('\n');
        }

        return text.ToString();
    }

    private static string Part(MessageComponent part) => part switch
    {
        Button button => $"[{button.Label} → {button.CustomId}]",
        SelectMenu menu => $"[{menu.Placeholder} ▾ → {menu.CustomId}]\n" + string.Join('\n', menu.Options.Select(option => $"  {option.Value} {option.Label}")),
        _ => part.ToString(),
    };
}
