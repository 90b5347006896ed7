using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// Takes what the gateway brings. Called from where events are read, by several shards at once: each call returns at once, and its work
/// is done elsewhere. An interaction or message that Discord delivers twice is handed on once.
/// </summary>
public interface IGatewayEvents
{
    /// <summary>A session began (not: was resumed).</summary>
    void OnReady(ReadyEvent ready);

    /// <summary>Somebody did something that wants a reply.</summary>
    void OnInteraction(IInteraction interaction);

    /// <summary>Somebody wrote a message.</summary>
    void OnMessage(Message message);

    /// <summary>A server came, went, failed or came back.</summary>
    void OnGuild(GuildEvent change);
}
