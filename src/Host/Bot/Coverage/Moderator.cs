using OnRecord.Discord;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage;

/// <summary>Whoever changes the coverage.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="GuildId">The server where they do it.</param>
internal sealed record Moderator(Snowflake Id, string Name, Snowflake? GuildId)
{
    /// <summary>Whoever used a command or pressed a button.</summary>
    public static Moderator Of(IInteraction interaction) =>
        new(interaction.User.Id, interaction.User.GlobalName ?? interaction.User.Username, interaction.GuildId);
}
