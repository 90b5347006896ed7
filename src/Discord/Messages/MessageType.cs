namespace OnRecord.Discord.Messages;

/// <summary>What a message is. Further values are messages that Discord makes: somebody joined, something was pinned.</summary>
public enum MessageType
{
    /// <summary>Somebody wrote it.</summary>
    Default = 0,

    /// <summary>Somebody wrote it in reply to another.</summary>
    Reply = 19,

    /// <summary>The reply to a slash command.</summary>
    ChatInputCommand = 20,

    /// <summary>The reply to a command in the menu of a message.</summary>
    ContextMenuCommand = 23,
}
