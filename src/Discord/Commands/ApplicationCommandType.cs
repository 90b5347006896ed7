namespace OnRecord.Discord.Commands;

/// <summary>What a command hangs on.</summary>
public enum ApplicationCommandType
{
    /// <summary>Typed behind a slash.</summary>
    Slash = 1,

    /// <summary>In the menu of a user.</summary>
    User = 2,

    /// <summary>In the menu of a message.</summary>
    Message = 3,
}
