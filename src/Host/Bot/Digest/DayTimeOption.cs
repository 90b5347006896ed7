using System.Globalization;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Digest;

/// <summary>Reads a time of the day as people type it: <c>08:00</c>, <c>8.30</c>, <c>8am</c>, <c>8:30 pm</c>.</summary>
internal static class DayTimeOption
{
    private static readonly string[] Forms = ["H:mm", "H.mm", "h:mmtt", "h.mmtt", "htt", "HHmm"];

    /// <summary>The time.</summary>
    /// <exception cref="BotReplyException">It is none.</exception>
    public static TimeOnly Read(string typed)
    {
        var text = typed.Trim().Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new BotReplyException($"“{SafeMarkdown.Of(typed, ReplyLimits.Echo)}” is no time that could be read. Write it like 08:00, 20:30 or 8:30 pm.");
    }
}
