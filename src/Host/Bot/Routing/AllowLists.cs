using Microsoft.Extensions.Options;
using OnRecord.Discord;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Routing;

/// <summary>Where the bot answers: the servers and channels that the settings let in.</summary>
internal sealed class AllowLists
{
    private readonly HashSet<Snowflake> guilds;
    private readonly HashSet<Snowflake> channels;
    private readonly bool directMessages;

    /// <summary>Takes them from the settings.</summary>
    public AllowLists(IOptions<DiscordOptions> options)
    {
        guilds = Ids(options.Value.Guilds);
        channels = Ids(options.Value.Channels);
        directMessages = options.Value.DirectMessages;
    }

    /// <summary>Why the bot does not answer there, in a sentence; null where it does.</summary>
    public string? Refuse(IInteraction interaction) => Refuse(interaction.GuildId, interaction.ChannelId, interaction.ParentChannelId);

    /// <summary>Why the bot does not answer there, in a sentence; null where it does.</summary>
    /// <param name="guild">The server; null for direct messages.</param>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="parent">The channel that the thread hangs on, where it is a thread.</param>
    public string? Refuse(Snowflake? guild, Snowflake? channel, Snowflake? parent)
    {
        if (guild is null)
        {
            return directMessages ? null : "I answer in servers only, not in direct messages.";
        }

        if (guilds.Count > 0 && !guilds.Contains(guild.Value))
        {
            return "I do not answer in this server; whoever runs me decides in which I do.";
        }

        return channels.Count > 0 && !Has(channel) && !Has(parent)
            ? $"I do not answer in this channel. Ask me in {string.Join(", ", channels.Take(5).Select(id => $"<#{id}>"))}."
            : null;
    }

    /// <summary>Whether the bot would answer there if it were a thread of a channel that it answers in.</summary>
    public bool DependsOnParent(Snowflake? guild, Snowflake? channel) =>
        guild is not null && (guilds.Count == 0 || guilds.Contains(guild.Value)) && channels.Count > 0 && !Has(channel);

    private static HashSet<Snowflake> Ids(IEnumerable<string> ids) =>
        [.. ids.Select(id => Snowflake.TryParse(id, out var parsed) ? parsed : default).Where(id => id != default)];

    private bool Has(Snowflake? channel) => channel is { } id && channels.Contains(id);
}
