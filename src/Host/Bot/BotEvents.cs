using System.Collections.Concurrent;
using OnRecord.Discord;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Alerts;
using OnRecord.Host.Bot.Registration;
using OnRecord.Host.Bot.Routing;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot;

/// <summary>Takes what the gateway brings, and has it worked on elsewhere.</summary>
internal sealed partial class BotEvents(
    InteractionRouter interactions,
    MessageRouter messages,
    CommandRegistration registration,
    AlertWork alerts,
    RunningWork running,
    ILogger<BotEvents> log) : IGatewayEvents
{
    private readonly ConcurrentDictionary<Snowflake, bool> reachable = [];
    private Snowflake self;

    /// <inheritdoc/>
    public void OnReady(ReadyEvent ready)
    {
        self = ready.User.Id;
        foreach (var guild in ready.Guilds)
        {
            reachable.TryAdd(guild, value: true);
        }

        var name = SafeText.Line(ready.User.Username);
        LogReady(name, ready.ShardId + 1, ready.Shards, ready.Guilds.Count);
        running.Begin(_ => registration.RegisterAsync(ready.ApplicationId, running.Stopping));
        running.Begin(_ => alerts.RunAsync(running.Stopping));
    }

    /// <inheritdoc/>
    public void OnInteraction(IInteraction interaction) => running.Begin(token => interactions.HandleAsync(interaction, token));

    /// <inheritdoc/>
    public void OnMessage(Message message)
    {
        if (messages.Find(message, self) is { } handler)
        {
            running.Begin(token => messages.HandleAsync(handler, message, self, token));
        }
    }

    /// <inheritdoc/>
    public void OnGuild(GuildEvent change)
    {
        var name = SafeText.Line(change.Name ?? "whose name is not known");
        switch (change.Change)
        {
            case GuildChange.Available when reachable.TryAdd(change.Id, value: true):
                LogInvited(change.Id.Value, name);
                running.Begin(_ => registration.OnInvitedAsync(change.Id, running.Stopping));
                break;
            case GuildChange.Available when reachable.TryUpdate(change.Id, newValue: true, comparisonValue: false):
                LogBack(change.Id.Value, name);
                break;
            case GuildChange.Unavailable:
                reachable[change.Id] = false;
                LogAway(change.Id.Value, name);
                break;
            case GuildChange.Left:
                reachable.TryRemove(change.Id, out _);
                LogLeft(change.Id.Value, name);
                break;
            default:
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} is on Discord (shard {Shard} of {Shards}); servers: {Guilds}.")]
    private partial void LogReady(string name, int shard, int shards, int guilds);

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot is now in the server {Guild} ({Name}).")]
    private partial void LogInvited(ulong guild, string name);

    [LoggerMessage(Level = LogLevel.Information, Message = "The server {Guild} ({Name}) can be reached again.")]
    private partial void LogBack(ulong guild, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server {Guild} ({Name}) cannot be reached: Discord has an outage there. The bot goes on with the others and comes back by itself.")]
    private partial void LogAway(ulong guild, string name);

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot was taken out of the server {Guild} ({Name}).")]
    private partial void LogLeft(ulong guild, string name);
}
