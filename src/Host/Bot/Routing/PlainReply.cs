using System.Text;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Routing;

/// <summary>
/// A reply for channels in which the bot may not send embeds: the same text as plain message text, cut between its parts.
/// </summary>
internal static class PlainReply
{
    /// <summary>The longest text of a message.</summary>
    public const int Longest = 2_000;

    private const string Cut = "\n\n-# There is more; with the permission **Embed Links** I show it all.";
    private const string Whole = "\n\n-# I lack the permission **Embed Links** in this channel, so this is plain text.";

    /// <summary>Whether embeds are not shown where these permissions hold. None at all means that nobody told.</summary>
    public static bool IsNeeded(GuildPermissions permissions) =>
        permissions != GuildPermissions.None
        && (permissions & (GuildPermissions.EmbedLinks | GuildPermissions.Administrator)) == GuildPermissions.None;

    /// <summary>The message without embeds. One that has none stays as it is.</summary>
    public static MessageProperties Of(MessageProperties message)
    {
        if (message.Embeds is not { Count: > 0 } embeds)
        {
            return message;
        }

        var parts = new[] { message.Content }
            .Concat(embeds.SelectMany(TextsOf))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .SelectMany(text => text!.Split("\n\n"))
            .ToArray();
        return message with
        {
            Content = Fit(parts),
            Embeds = [],
            Flags = (message.Flags ?? MessageFlags.None) | MessageFlags.SuppressEmbeds,
        };
    }

    private static IEnumerable<string?> TextsOf(Embed embed)
    {
        yield return embed.Title is { } title ? $"**{title}**" : null;
        yield return embed.Description;
        foreach (var field in embed.Fields ?? [])
        {
            yield return $"**{field.Name}**\n{field.Value}";
        }

        yield return embed.Footer?.Text;
    }

    private static string Fit(string[] parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (text.Length + part.Length + 2 + Math.Max(Cut.Length, Whole.Length) > Longest)
            {
                return text.Append(Cut).ToString();
            }

            text.Append(text.Length > 0 ? "\n\n" : string.Empty).Append(part);
        }

        return text.Append(Whole).ToString();
    }
}
