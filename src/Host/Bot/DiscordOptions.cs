namespace OnRecord.Host.Bot;

/// <summary>
/// Settings of the Discord door: the section <c>Discord</c>. Ids are strings of digits, as Discord shows them in its developer mode. A list
/// is a JSON array, or one text with commas (<c>Discord__Guilds=1,2</c>).
/// </summary>
internal sealed class DiscordOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token; empty where the door stays shut. Never logged.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>Where Discord's REST interface is: Discord itself, a proxy or a simulator.</summary>
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Where the gateway is; empty where Discord tells.</summary>
    public string GatewayUrl { get; set; } = string.Empty;

    /// <summary>Where the bot can be read about: Discord wants every client to say.</summary>
    public string AboutUrl { get; set; } = "https://example.org/onrecord";

    /// <summary>The server that commands are registered for, at once and there alone, while trying things out; empty for everywhere.</summary>
    public string GuildId { get; set; } = string.Empty;

    /// <summary>Servers that the bot answers in; empty for all. Direct messages are no server.</summary>
    public IList<string> Guilds { get; set; } = [];

    /// <summary>Channels that the bot answers in; empty for all. A thread counts as its channel. Direct messages are no channel.</summary>
    public IList<string> Channels { get; set; } = [];

    /// <summary>Whether the bot answers in direct messages.</summary>
    public bool DirectMessages { get; set; } = true;

    /// <summary>
    /// Roles that may change the coverage. Where there are any, they and administrators may; where there are none, who has the permission
    /// Manage Server.
    /// </summary>
    public IList<string> ModeratorRoles { get; set; } = [];

    /// <summary>The channel that each change of the coverage is told in; empty for none.</summary>
    public string LogChannel { get; set; } = string.Empty;

    /// <summary>Questions that one person may ask a minute.</summary>
    public int QuestionsPerMinute { get; set; } = 20;

    /// <summary>Questions that are answered at once; further ones wait, and are told so.</summary>
    public int QuestionsAtOnce { get; set; } = 16;
}
