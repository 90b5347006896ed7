using System.Globalization;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Digest;

/// <summary>What is told about a digest.</summary>
internal static class DigestText
{
    /// <summary>Where and when it comes, in a sentence; and why not, where it is paused.</summary>
    public static string Line(DailyDigest digest)
    {
        var paused = digest.Paused is { } why ? $"\n**Paused:** {SafeMarkdown.Of(why, ReplyLimits.Note)} Then set it again with `/digest set`." : string.Empty;
        return $"A digest of the day’s statements goes to <#{digest.ChannelId}> every day at {Time(digest)}, set by {SafeMarkdown.Bold(digest.ActorName, 80)}.{paused}";
    }

    /// <summary>"08:00 (Europe/Kyiv)"</summary>
    public static string Time(DailyDigest digest) =>
        $"{digest.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} ({SafeMarkdown.Of(digest.Zone, ReplyLimits.Echo)})";
}
