using OnRecord.Discord;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Bot.Alerts;

/// <summary>Where the bot is to post by itself: the channel that a moderator names, or the one that they are in.</summary>
internal sealed class PostingPlace(IMessageChannels channels, AllowLists allowed)
{
    /// <summary>The channel.</summary>
    /// <param name="interaction">What the moderator did.</param>
    /// <param name="named">The channel that they named, or null.</param>
    /// <param name="cancellationToken">Stops asking Discord.</param>
    /// <exception cref="BotReplyException">The bot may not post there.</exception>
    public async Task<Snowflake> OfAsync(IInteraction interaction, Snowflake? named, CancellationToken cancellationToken)
    {
        if (named is not { } channel || channel == interaction.ChannelId)
        {
            const GuildPermissions Enough = GuildPermissions.SendMessages | GuildPermissions.SendMessagesInThreads | GuildPermissions.Administrator;
            var mayWrite = interaction.AppPermissions == GuildPermissions.None || (interaction.AppPermissions & Enough) != GuildPermissions.None;
            return interaction.ChannelId is { } here && mayWrite
                ? here
                : throw new BotReplyException("I may not write in this channel; grant me Send Messages here, or name another channel.");
        }

        // Discord offers the channels of this server only; what comes in is looked at all the same.
        if (await FindAsync(channel, cancellationToken) is not { TakesMessages: true } found || found.GuildId != interaction.GuildId)
        {
            throw new BotReplyException("I cannot write there: it must be a text channel of this server that I see.");
        }

        return allowed.Refuse(interaction.GuildId, channel, found.ThreadParentId) is { } refusal ? throw new BotReplyException(refusal) : channel;
    }

    private async Task<Channel?> FindAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.GetChannelAsync(channel, cancellationToken);
        }
        catch (DiscordException problem) when (problem.Status is 403 or 404)
        {
            return null;
        }
    }
}
