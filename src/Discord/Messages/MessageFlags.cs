namespace OnRecord.Discord.Messages;

/// <summary>Flags of a message.</summary>
[Flags]
public enum MessageFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Links in the text are not unfolded.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>Only whoever used the command sees it. Fixed when the message is made.</summary>
    Ephemeral = 1 << 6,

    /// <summary>It makes no sound.</summary>
    SuppressNotifications = 1 << 12,
}
