using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot;

/// <summary>What a command replies.</summary>
/// <param name="Message">The message. Whether it is private the router sets, not its flags.</param>
internal sealed record BotReply(MessageProperties Message)
{
    /// <summary>Work that goes on once the reply stands, and edits it (progress).</summary>
    public Func<IInteraction, CancellationToken, Task>? Then { get; init; }
}
