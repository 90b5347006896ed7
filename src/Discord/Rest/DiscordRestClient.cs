using Microsoft.Extensions.Logging;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Rest;

/// <summary>
/// Discord's REST interface, version 10: what the bot needs of it. Every method throws <see cref="DiscordException"/> where Discord
/// refuses or cannot be reached. One for the whole program: the limits that it keeps are the bot's.
/// </summary>
public sealed class DiscordRestClient : IMessageChannels, IApplicationCommands, IGatewayBotSource, IDisposable
{
    /// <summary>Makes one that goes out over sockets.</summary>
    /// <param name="config">Where, and as whom.</param>
    /// <param name="time">The clock that limits and timeouts go by.</param>
    /// <param name="random">Spreads what is repeated, and names messages; used by one thread at a time.</param>
    /// <param name="log">Takes what a person who runs the bot should know; no token.</param>
    /// <exception cref="ArgumentException">The address or the token is none.</exception>
    public DiscordRestClient(DiscordRestConfig config, TimeProvider time, Random random, ILogger<DiscordRestClient> log)
        : this(config, new HttpRestTransport(config), time, random, log)
    {
    }

    /// <summary>Makes one that goes out over what is given.</summary>
    internal DiscordRestClient(DiscordRestConfig config, IRestTransport transport, TimeProvider time, Random random, ILogger log) =>
        Sender = new RestSender(config, transport, time, random, log);

    /// <summary>Sends requests within the bot's limits.</summary>
    internal RestSender Sender { get; }

    /// <inheritdoc/>
    public Task<GatewayBot> GetBotGatewayAsync(CancellationToken cancellationToken) =>
        Sender.SendAsync(new RestRequest(Routes.GetGatewayBot), DiscordJsonContext.Default.GatewayBot, cancellationToken);

    /// <inheritdoc/>
    public Task<Message> SendMessageAsync(Snowflake channelId, MessageProperties message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var body = message.ForChannel(Sender.Nonce()).ToBody();
        return Sender.SendAsync(new RestRequest(Routes.CreateMessage(channelId), body), DiscordJsonContext.Default.Message, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Message> ModifyMessageAsync(
        Snowflake channelId, Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var request = new RestRequest(Routes.EditMessage(channelId, messageId), message.ForEdit().ToBody());
        return Sender.SendAsync(request, DiscordJsonContext.Default.Message, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Message> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken = default) =>
        Sender.SendAsync(new RestRequest(Routes.GetMessage(channelId, messageId)), DiscordJsonContext.Default.Message, cancellationToken);

    /// <inheritdoc/>
    public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken = default) =>
        Sender.SendAsync(new RestRequest(Routes.GetChannel(channelId)), DiscordJsonContext.Default.Channel, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteMessageAsync(
        Snowflake channelId, Snowflake messageId, string? reason = null, CancellationToken cancellationToken = default) =>
        Sender.SendAsync(new RestRequest(Routes.DeleteMessage(channelId, messageId), Reason: reason), cancellationToken);

    /// <inheritdoc/>
    public Task TriggerTypingAsync(Snowflake channelId, CancellationToken cancellationToken = default) =>
        Sender.SendAsync(new RestRequest(Routes.TriggerTyping(channelId)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApplicationCommandProperties>> GetCommandsAsync(
        Snowflake applicationId, Snowflake? guildId, CancellationToken cancellationToken = default) =>
        Sender.SendAsync(
            new RestRequest(Routes.GetCommands(applicationId, guildId)),
            DiscordJsonContext.Default.IReadOnlyListApplicationCommandProperties,
            cancellationToken);

    /// <inheritdoc/>
    public Task BulkOverwriteCommandsAsync(
        Snowflake applicationId,
        Snowflake? guildId,
        IReadOnlyList<ApplicationCommandProperties> commands,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commands);

        // Where a command can be used and installed is said of commands that are registered everywhere.
        IReadOnlyList<ApplicationCommandProperties> sent = guildId is null
            ? commands
            : [.. commands.Select(command => command with { Contexts = null, IntegrationTypes = null })];
        var body = RestBody.Of(sent, DiscordJsonContext.Default.IReadOnlyListApplicationCommandProperties);
        return Sender.SendAsync(new RestRequest(Routes.PutCommands(applicationId, guildId), body), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => Sender.Dispose();
}
