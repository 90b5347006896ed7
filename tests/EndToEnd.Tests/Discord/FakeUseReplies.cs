using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>Replies that come one way or the other, as it happens to take.</summary>
internal static class FakeUseReplies
{
    /// <summary>What the person reads who is refused behind a button: the reply where it was ready at once, else a further message.</summary>
    public static async Task<FakeMessage> FollowUpOrReplyAsync(this FakeUse use)
    {
        await use.AcknowledgedAsync();
        const int DeferredUpdate = 6;
        return use.Callbacks.Any(callback => callback.Type == DeferredUpdate) ? await use.FollowUpAsync() : await use.ReplyAsync();
    }
}
