using System.Text.Json;
using Microsoft.Extensions.Logging;
using OnRecord.Discord.Interactions;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// Hands on what came, each interaction and message once, whatever Discord repeats. What the handler throws ends here: it costs that event
/// and nothing else.
/// </summary>
internal sealed class EventDispatcher(IGatewayEvents events, IInteractionReader interactions, ILogger log)
{
    // Discord repeats what is close to where a session was resumed; this is minutes of a busy bot.
    private const int Remembered = 8192;

    private readonly RecentIds recentInteractions = new(Remembered);
    private readonly RecentIds recentMessages = new(Remembered);

    /// <summary>Hands on that a session began.</summary>
    public void Ready(ReadyEvent ready) => HandOn("READY", events.OnReady, ready);

    /// <summary>Hands on what a frame brings, if it is something for the bot.</summary>
    /// <exception cref="JsonException">The data are not those of such an event.</exception>
    public void Dispatch(in GatewayFrame frame)
    {
        switch (frame.Event)
        {
            case GatewayEvent.InteractionCreate:
                // The element has bytes of its own: the frame's are overwritten by the next.
                var interaction = interactions.Read(JsonElement.Parse(frame.Data));
                if (recentInteractions.Add(interaction.Id))
                {
                    HandOn("INTERACTION_CREATE", events.OnInteraction, interaction);
                }

                break;

            case GatewayEvent.MessageCreate:
                var message = JsonSerializer.Deserialize(frame.Data, DiscordJsonContext.Default.Message)
                    ?? throw new JsonException("A message is an object.");
                if (recentMessages.Add(message.Id))
                {
                    HandOn("MESSAGE_CREATE", events.OnMessage, message);
                }

                break;

            case GatewayEvent.GuildCreate:
                HandOn("GUILD_CREATE", events.OnGuild, GuildEventReader.ReadCreate(frame.Data));
                break;

            case GatewayEvent.GuildDelete:
                HandOn("GUILD_DELETE", events.OnGuild, GuildEventReader.ReadDelete(frame.Data));
                break;
        }
    }

    private void HandOn<T>(string name, Action<T> handler, T what)
    {
        try
        {
            handler(what);
        }
        catch (Exception problem)
        {
            log.HandlerFailed(problem, name);
        }
    }
}
