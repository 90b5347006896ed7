using OnRecord.Coverage;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Bot.Routing;

/// <summary>What people read where there is no answer.</summary>
internal static class Sentences
{
    /// <summary>A message of one sentence, for whoever asked alone.</summary>
    public static MessageProperties Private(string sentence) => new() { Content = sentence, Flags = MessageFlags.Ephemeral };

    /// <summary>An edit that leaves nothing but a sentence.</summary>
    public static MessageProperties Instead(string sentence) => new() { Content = sentence, Embeds = [], Components = [] };

    /// <summary>That a person asked too much, and when to come back.</summary>
    public static string ComeBack(DateTimeOffset then) =>
        $"You have asked more than I answer in a minute. I am back for you <t:{RoundedUp(then)}:R>.";

    /// <summary>That something failed.</summary>
    /// <param name="problem">What.</param>
    /// <param name="id">What it is found in the log by.</param>
    public static string Failed(Exception problem, string id) => problem switch
    {
        OperationCanceledException =>
            $"I was stopped before this was done; ask again in a moment. (`{id}`)",
        TimeoutException =>
            $"This took too long, and I gave up. If it happens again, tell whoever runs me the id `{id}`.",
        CoverageException =>
            $"The coverage cannot be read or changed just now. Whoever runs me finds the reason in the log, under the id `{id}`.",
        DiscordException =>
            $"Discord did not take my reply. Whoever runs me finds the reason in the log, under the id `{id}`.",
        _ => $"Something went wrong on my side, so there is no answer. Whoever runs me finds it in the log, under the id `{id}`.",
    };

    // Discord shows whole seconds; one too early would be refused again.
    private static long RoundedUp(DateTimeOffset then) => (then.ToUnixTimeMilliseconds() + 999) / 1000;
}
