using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies;

/// <summary>The line at the foot of a reply. Discord reads no markup there.</summary>
internal static class Footer
{
    /// <summary>How the question was understood; null where there is nothing to say.</summary>
    public static EmbedFooter? Understood(string understood) =>
        PlainText.Of(understood, ReplyLimits.Footer) is { Length: > 0 } line ? new EmbedFooter($"Understood as: {line}") : null;
}
