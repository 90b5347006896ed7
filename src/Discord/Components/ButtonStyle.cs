namespace OnRecord.Discord.Components;

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    /// <summary>The one that matters.</summary>
    Primary = 1,

    /// <summary>One among others.</summary>
    Secondary = 2,

    /// <summary>Yes.</summary>
    Success = 3,

    /// <summary>Something that cannot be undone.</summary>
    Danger = 4,

    /// <summary>Leads to an address.</summary>
    Link = 5,
}
