namespace OnRecord.Discord.Guilds;

/// <summary>A user in a server.</summary>
public sealed record GuildMember
{
    /// <summary>The user; absent in the member of a message.</summary>
    public User? User { get; init; }

    /// <summary>Their roles.</summary>
    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>What they may do in the channel of the interaction; absent elsewhere.</summary>
    public GuildPermissions? Permissions { get; init; }
}
