using OnRecord.Discord.Rest;

namespace OnRecord.Host.Bot.Alerts;

/// <summary>What Discord's refusal of a post means for those to come.</summary>
internal static class PostFailure
{
    private const int Unauthorized = 401;
    private const int TooMany = 429;

    /// <summary>Why nothing can be posted in the channel until somebody does something about it, in a sentence; null where that is not so.</summary>
    public static string? LastingReason(DiscordException problem) => problem.Code switch
    {
        DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild => "the channel is gone.",
        DiscordErrorCode.ThreadArchived => "the thread is closed.",
        DiscordErrorCode.MissingAccess => "I do not see the channel; grant me View Channel there.",
        DiscordErrorCode.MissingPermissions => "I may not write there; grant me Send Messages (in threads: Send Messages in Threads).",
        _ => null,
    };

    /// <summary>Whether Discord found fault with the message itself, so that sending it again is no use.</summary>
    public static bool IsOurs(DiscordException problem) => problem.Status is >= 400 and < 500 and not (Unauthorized or TooMany);
}
