namespace OnRecord.Discord.Interactions;

/// <summary>Where an interaction took place.</summary>
public enum InteractionContext
{
    /// <summary>In a server.</summary>
    Guild = 0,

    /// <summary>In direct messages with the bot.</summary>
    BotDirectMessage = 1,

    /// <summary>In another private channel.</summary>
    PrivateChannel = 2,
}
