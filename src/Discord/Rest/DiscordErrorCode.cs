namespace OnRecord.Discord.Rest;

/// <summary>Discord's error codes that mean something to a bot.</summary>
public enum DiscordErrorCode
{
    /// <summary>None was given.</summary>
    None = 0,

    /// <summary>The channel is gone.</summary>
    UnknownChannel = 10003,

    /// <summary>The server is gone.</summary>
    UnknownGuild = 10004,

    /// <summary>The message is gone.</summary>
    UnknownMessage = 10008,

    /// <summary>The webhook, or the interaction's token, is gone.</summary>
    UnknownWebhook = 10015,

    /// <summary>The interaction is not known, or was not answered in time.</summary>
    UnknownInteraction = 10062,

    /// <summary>The command is not registered.</summary>
    UnknownApplicationCommand = 10063,

    /// <summary>The token is wrong.</summary>
    Unauthorized = 40001,

    /// <summary>The request is too large.</summary>
    RequestEntityTooLarge = 40005,

    /// <summary>The interaction was answered before.</summary>
    InteractionAlreadyAcknowledged = 40060,

    /// <summary>The bot does not see the channel.</summary>
    MissingAccess = 50001,

    /// <summary>The message is empty.</summary>
    EmptyMessage = 50006,

    /// <summary>The user takes no direct messages.</summary>
    CannotMessageUser = 50007,

    /// <summary>The bot may not do that.</summary>
    MissingPermissions = 50013,

    /// <summary>The token is wrong.</summary>
    InvalidToken = 50014,

    /// <summary>The interaction's token has run out.</summary>
    InvalidWebhookToken = 50027,

    /// <summary>The request is malformed.</summary>
    InvalidFormBody = 50035,

    /// <summary>The thread is archived.</summary>
    ThreadArchived = 50083,

    /// <summary>Discord has too much to do.</summary>
    Overloaded = 130000,

    /// <summary>Replying needs the permission to read the history.</summary>
    CannotReplyWithoutHistory = 160002,
}
