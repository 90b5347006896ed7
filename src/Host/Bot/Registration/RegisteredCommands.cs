using OnRecord.Discord.Commands;

namespace OnRecord.Host.Bot.Registration;

/// <summary>Compares commands with what Discord has of them, which leaves out, and puts in, what is its default.</summary>
internal static class RegisteredCommands
{
    // Servers and direct messages with the bot; installed in servers. Said outright: Discord's own defaults depend on the application.
    private static readonly IReadOnlyList<int> Contexts = [0, 1];
    private static readonly IReadOnlyList<int> IntegrationTypes = [0];

    /// <summary>The commands as they are sent: where they can be used is for those that are registered everywhere.</summary>
    public static IReadOnlyList<ApplicationCommandProperties> Sent(IEnumerable<ApplicationCommandProperties> commands, bool inOneGuild) =>
        [.. commands.Select(command => command with
        {
            Contexts = inOneGuild ? null : command.Contexts ?? Contexts,
            IntegrationTypes = inOneGuild ? null : command.IntegrationTypes ?? IntegrationTypes,
        })];

    /// <summary>Whether Discord has these commands and no others.</summary>
    /// <param name="ours">Ours, as <see cref="Sent"/> makes them.</param>
    /// <param name="theirs">Those that Discord has, in any order.</param>
    public static bool AreSame(IReadOnlyList<ApplicationCommandProperties> ours, IReadOnlyList<ApplicationCommandProperties> theirs) =>
        ours.Count == theirs.Count
        && ours.All(command => theirs.Any(other => AreSame(command, other)));

    private static bool AreSame(ApplicationCommandProperties ours, ApplicationCommandProperties theirs) =>
        ours.Type == theirs.Type
        && ours.Name == theirs.Name
        && ours.Description == theirs.Description
        && ours.DefaultMemberPermissions == theirs.DefaultMemberPermissions
        && AreSameIfSaid(ours.Contexts, theirs.Contexts)
        && AreSameIfSaid(ours.IntegrationTypes, theirs.IntegrationTypes)
        && AreSame(ours.Options, theirs.Options, AreSame);

    private static bool AreSame(ApplicationCommandOptionProperties ours, ApplicationCommandOptionProperties theirs) =>
        ours.Type == theirs.Type
        && ours.Name == theirs.Name
        && ours.Description == theirs.Description
        && (ours.Required ?? false) == (theirs.Required ?? false)
        && (ours.Autocomplete ?? false) == (theirs.Autocomplete ?? false)
        && ours.MinLength == theirs.MinLength
        && ours.MaxLength == theirs.MaxLength
        && AreSame(ours.Choices, theirs.Choices, (our, their) => our == their)
        && AreSame(ours.Options, theirs.Options, AreSame);

    private static bool AreSame<T>(IReadOnlyList<T>? ours, IReadOnlyList<T>? theirs, Func<T, T, bool> same)
    {
        ours ??= [];
        theirs ??= [];
        return ours.Count == theirs.Count && ours.Zip(theirs).All(pair => same(pair.First, pair.Second));
    }

    private static bool AreSameIfSaid(IReadOnlyList<int>? ours, IReadOnlyList<int>? theirs) =>
        ours is null || (theirs is not null && ours.Order().SequenceEqual(theirs.Order()));
}
