using OnRecord.Discord.Guilds;

namespace OnRecord.Discord.Commands;

/// <summary>A command as it is registered.</summary>
public sealed record ApplicationCommandProperties
{
    /// <summary>What it hangs on.</summary>
    public ApplicationCommandType Type { get; init; } = ApplicationCommandType.Slash;

    /// <summary>Its name; 1 to 32 characters, lower case for slash commands.</summary>
    public required string Name { get; init; }

    /// <summary>What it does; 1 to 100 characters. Empty for user and message commands.</summary>
    public string Description { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its options, required ones first; at most 25.</summary>
    public IReadOnlyList<ApplicationCommandOptionProperties>? Options { get; init; }

    /// <summary>Who sees it unless a server says otherwise; null for everybody. What a command allows it checks itself.</summary>
    public GuildPermissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used: 0 servers, 1 direct messages with the bot, 2 other private channels. For global commands.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>How it can be installed: 0 in a server, 1 for a user. For global commands.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}
