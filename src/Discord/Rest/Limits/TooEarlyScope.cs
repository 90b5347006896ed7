namespace OnRecord.Discord.Rest.Limits;

/// <summary>Whose limit a request ran into.</summary>
internal enum TooEarlyScope
{
    /// <summary>The bot's, on a route.</summary>
    User,

    /// <summary>One that a channel or server has for everybody; it does not count against the bot.</summary>
    Shared,

    /// <summary>The bot's, over all routes.</summary>
    Global,

    /// <summary>Cloudflare's, before Discord: everything stops.</summary>
    Cloudflare,
}
