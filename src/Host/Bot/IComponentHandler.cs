using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot;

/// <summary>Takes buttons, menus and forms whose custom ids are <c>prefix:argument</c>.</summary>
internal interface IComponentHandler
{
    /// <summary>The prefix; no two handlers have the same.</summary>
    string Prefix { get; }

    /// <summary>Whether only who pressed it sees the new message. Not asked where the reply replaces.</summary>
    bool IsPrivate { get; }

    /// <summary>Whether the reply replaces the message that the button stands in, rather than being a new one.</summary>
    bool Replaces(IInteraction interaction);

    /// <summary>The reply.</summary>
    /// <param name="interaction">The button, menu or form.</param>
    /// <param name="argument">What stands behind the prefix and its colon; empty where nothing does.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BotReplyException">It is refused, in words that the person should read as they are.</exception>
    Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken);
}
