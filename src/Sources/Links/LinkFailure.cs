namespace OnRecord.Sources.Links;

/// <summary>Why a link was not fetched.</summary>
public enum LinkFailure
{
    /// <summary>It is no link, or leads where nobody may go; nothing was asked of anybody for it.</summary>
    Refused,

    /// <summary>The site's robots.txt asks to leave it alone.</summary>
    Disallowed,

    /// <summary>The server says that it is not there, or not any more (404, 410).</summary>
    Gone,

    /// <summary>The server does not give it to everybody (401, 402, 403, 451).</summary>
    Closed,

    /// <summary>What came is nothing that can be read: too large, of another kind, packed in an unknown way.</summary>
    Unreadable,

    /// <summary>The server cannot be reached, fails, or is too slow; it may pass.</summary>
    Unavailable,

    /// <summary>The server asks to be left alone for a while.</summary>
    Busy,
}
