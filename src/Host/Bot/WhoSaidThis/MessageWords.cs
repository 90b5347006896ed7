using System.Text.RegularExpressions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.WhoSaidThis;

/// <summary>The words of a message, without Discord's markup; what of them is quoted, Answering finds out.</summary>
internal static partial class MessageWords
{
    /// <summary>The message's text; of a message without any, that of its embeds; empty where there is none.</summary>
    public static string Of(Message message)
    {
        var text = string.IsNullOrWhiteSpace(message.Content)
            ? string.Join('\n', message.Embeds.Select(static embed => $"{embed.Title}\n{embed.Description}"))
            : message.Content;
        var words = Escape().Replace(Emphasis().Replace(Address().Replace(MaskedLink().Replace(Token().Replace(text, " "), "$1"), " "), string.Empty), "$1").Trim();
        return words.Length <= QuestionRules.Longest ? words : words[..QuestionRules.Longest];
    }

    // Mentions, channels, commands, custom emoji, times.
    [GeneratedRegex(@"<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|/[^<>:]+:\d+)>")]
    private static partial Regex Token();

    [GeneratedRegex(@"\[([^\[\]]{1,200})\]\(https?://[^\s)]+\)")]
    private static partial Regex MaskedLink();

    [GeneratedRegex(@"<?https?://[^\s>]+>?")]
    private static partial Regex Address();

    // Not what a backslash makes a plain character.
    [GeneratedRegex(@"(?<!\\)(?:\*+|__+|~~|\|\||`+)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([^0-9A-Za-z\s])")]
    private static partial Regex Escape();
}
