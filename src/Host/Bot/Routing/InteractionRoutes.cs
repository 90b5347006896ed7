using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Routing;

/// <summary>Which command or handler an interaction is for.</summary>
internal sealed class InteractionRoutes
{
    private readonly Dictionary<(ApplicationCommandType Type, string Name), IBotCommand> commands;
    private readonly Dictionary<string, IComponentHandler> handlers;

    /// <summary>Takes the commands and handlers. Two of the same name are a mistake of ours, told at once.</summary>
    public InteractionRoutes(IEnumerable<IBotCommand> commands, IEnumerable<IComponentHandler> handlers)
    {
        this.commands = commands.ToDictionary(command => (command.Definition.Type, command.Definition.Name));
        this.handlers = handlers.ToDictionary(handler => handler.Prefix, StringComparer.Ordinal);
    }

    /// <summary>The commands as they are registered, in the order of their names.</summary>
    public IReadOnlyList<ApplicationCommandProperties> Definitions =>
        [.. commands.Values.Select(command => command.Definition).OrderBy(definition => definition.Type).ThenBy(definition => definition.Name, StringComparer.Ordinal)];

    /// <summary>The command, or null where we have none of that name.</summary>
    public IBotCommand? CommandOf(CommandData command) => commands.GetValueOrDefault((command.Type, NameOf(command)));

    /// <summary>What is to be done, or null where nothing of ours has that name.</summary>
    public InteractionRoute? Find(IInteraction interaction)
    {
        if (interaction.Command is { } command)
        {
            return CommandOf(command) is { } found ? new(found.IsPrivate(command), Replaces: false, found.ReplyAsync) : null;
        }

        var customId = interaction.Component?.CustomId ?? interaction.Modal?.CustomId ?? string.Empty;
        var colon = customId.IndexOf(':', StringComparison.Ordinal);
        var (prefix, argument) = colon < 0 ? (customId, string.Empty) : (customId[..colon], customId[(colon + 1)..]);
        return handlers.TryGetValue(prefix, out var handler)
            ? new(
                handler.IsPrivate,
                handler.Replaces(interaction) && interaction.Message is not null,
                (pressed, cancellationToken) => handler.ReplyAsync(pressed, argument, cancellationToken))
            : null;
    }

    // "coverage add" is the slash command "coverage"; in the menu of a message the whole text is the name ("Who said this?").
    private static string NameOf(CommandData command) =>
        command.Type is ApplicationCommandType.Slash ? command.Name.Split(' ')[0] : command.Name;
}
