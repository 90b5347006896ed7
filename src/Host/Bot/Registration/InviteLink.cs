using OnRecord.Discord;
using OnRecord.Discord.Guilds;

namespace OnRecord.Host.Bot.Registration;

/// <summary>The link that invites the bot, with the scopes and permissions that it needs.</summary>
internal static class InviteLink
{
    /// <summary>What the bot needs to answer in a channel and to be mentioned there.</summary>
    public const GuildPermissions Needed =
        GuildPermissions.ViewChannel
        | GuildPermissions.SendMessages
        | GuildPermissions.SendMessagesInThreads
        | GuildPermissions.EmbedLinks
        | GuildPermissions.ReadMessageHistory;

    /// <summary>The link.</summary>
    /// <param name="applicationId">The bot's application.</param>
    /// <param name="guild">The server that it is chosen for; null to choose.</param>
    public static Uri For(Snowflake applicationId, Snowflake? guild = null) => new(
        $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=bot+applications.commands&permissions={(ulong)Needed}"
        + (guild is { } id ? $"&guild_id={id}" : string.Empty));
}
