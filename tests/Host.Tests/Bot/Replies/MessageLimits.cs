using System.Globalization;
using OnRecord.Discord.Components;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Tests.Bot.Replies;

/// <summary>Discord's limits for a message, as its documentation has them; and that nothing is cut inside of a character.</summary>
internal static class MessageLimits
{
    public static void AssertHeld(MessageProperties message)
    {
        Assert.Equal(AllowedMentions.None, message.AllowedMentions);
        Assert.True((message.Content?.Length ?? 0) <= 2000);
        Assert.True((message.Embeds?.Count ?? 0) <= 10);
        var sum = 0;
        foreach (var embed in message.Embeds ?? [])
        {
            sum += Length(embed.Title, 256) + Length(embed.Description, 4096) + Length(embed.Footer?.Text, 2048) + Length(embed.Author?.Name, 256);
            foreach (var field in embed.Fields ?? [])
            {
                sum += Length(field.Name, 256) + Length(field.Value, 1024);
            }

            Assert.True((embed.Fields?.Count ?? 0) <= 25);
            Assert.False(string.IsNullOrWhiteSpace(embed.Description) && string.IsNullOrWhiteSpace(embed.Title), "An embed shows something.");
            Assert.True(embed.Url is null || Uri.TryCreate(embed.Url, UriKind.Absolute, out _));
        }

        Assert.True(sum <= 6000, $"{sum} characters over all embeds.");
        var rows = message.Components ?? [];
        Assert.True(rows.Count <= 5);
        Assert.All(rows, row => Assert.InRange(row.Components.Count, 1, 5));
        var parts = rows.SelectMany(row => row.Components).ToArray();
        Assert.All(parts.OfType<Button>(), button => Assert.InRange(Length(button.Label, 80), 1, 80));
        var ids = parts.Select(part => part switch { Button button => button.CustomId, SelectMenu menu => menu.CustomId, _ => null }).OfType<string>().ToArray();
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var menu in parts.OfType<SelectMenu>())
        {
            Assert.InRange(menu.Options.Count, 1, 25);
            Length(menu.Placeholder, 150);
            Assert.All(menu.Options, option => Assert.InRange(Length(option.Label, 100), 1, 100));
            Assert.Equal(menu.Options.Count, menu.Options.Select(option => option.Value).Distinct(StringComparer.Ordinal).Count());
        }
    }

    private static int Length(string? text, int most)
    {
        Assert.True((text?.Length ?? 0) <= most, $"{text?.Length} characters where {most} are allowed: {text}");
        Assert.DoesNotContain('\uFFFF', text ?? string.Empty);
        for (var at = 0; at < (text?.Length ?? 0); at++)
        {
            if (char.IsSurrogate(text![at]))
            {
                Assert.True(char.IsSurrogatePair(text, at), $"A broken character at {at.ToString(CultureInfo.InvariantCulture)} of: {text}");
                at++;
            }
        }

        return text?.Length ?? 0;
    }
}
