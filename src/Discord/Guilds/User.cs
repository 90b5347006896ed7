namespace OnRecord.Discord.Guilds;

/// <summary>A person or a bot.</summary>
public sealed record User
{
    /// <summary>Their id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name that is theirs alone.</summary>
    public string Username { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name they go by.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Whether it is a bot.</summary>
    public bool Bot { get; init; }
}
