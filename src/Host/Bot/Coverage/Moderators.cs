using Microsoft.Extensions.Options;
using OnRecord.Discord;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage;

/// <summary>
/// Who may change the coverage: administrators always; besides them, who has one of the roles in Discord:ModeratorRoles; where that names
/// none, who has the permission Manage Server. Nobody in direct messages: there are no roles there.
/// </summary>
internal sealed class Moderators(IOptions<DiscordOptions> options)
{
    private readonly HashSet<Snowflake> roles =
        [.. options.Value.ModeratorRoles.Select(id => Snowflake.TryParse(id, out var role) ? role : default).Where(role => role != default)];

    /// <summary>Refuses whoever is no moderator.</summary>
    /// <exception cref="BotReplyException">They are none.</exception>
    public void Require(IInteraction interaction)
    {
        if (interaction.GuildId is null || interaction.Member is not { } member)
        {
            throw new BotReplyException("The coverage is kept in servers, not in direct messages: nobody is a moderator here.");
        }

        if (!IsModerator(member))
        {
            throw new BotReplyException(roles.Count > 0
                ? $"Only moderators may do that: whoever has {(roles.Count == 1 ? "the role" : "one of the roles")} {string.Join(", ", roles.Select(role => $"<@&{role}>"))}."
                : "Only moderators may do that: whoever has the permission **Manage Server**.");
        }
    }

    private bool IsModerator(GuildMember member)
    {
        var permissions = member.Permissions ?? GuildPermissions.None;
        return permissions.HasFlag(GuildPermissions.Administrator)
            || (roles.Count > 0 ? member.Roles.Any(roles.Contains) : permissions.HasFlag(GuildPermissions.ManageGuild));
    }
}
