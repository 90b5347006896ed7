using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Routing;

/// <summary>What is to be done about an interaction.</summary>
/// <param name="IsPrivate">Whether only who asked sees the reply.</param>
/// <param name="Replaces">Whether the reply replaces the message that the button stands in.</param>
/// <param name="ReplyAsync">Makes the reply.</param>
internal sealed record InteractionRoute(bool IsPrivate, bool Replaces, Func<IInteraction, CancellationToken, Task<BotReply>> ReplyAsync);
