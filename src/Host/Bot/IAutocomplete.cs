using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot;

/// <summary>A command that offers choices while an option is typed. Implemented beside <see cref="IBotCommand"/>.</summary>
internal interface IAutocomplete
{
    /// <summary>Choices for the option that <see cref="CommandData.Focused"/> names; at most 25 are offered.</summary>
    IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken);

    /// <summary>The same, for choices that are not the same everywhere; the option is in <see cref="IInteraction.Command"/>.</summary>
    IReadOnlyList<ApplicationCommandOptionChoice> Complete(IInteraction interaction, CancellationToken cancellationToken) =>
        Complete(interaction.Command!, cancellationToken);
}
