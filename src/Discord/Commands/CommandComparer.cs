namespace OnRecord.Discord.Commands;

/// <summary>
/// Compares commands with those that are registered. Discord fills in what was left out, gives lists back in its own order, and says
/// nothing of what is at its default; none of that is a change. What people see in an order (options, choices) must be in it.
/// </summary>
public static class CommandComparer
{
    // A command may be used everywhere, and be installed in servers, unless it says otherwise.
    private static readonly int[] EveryContext = [0, 1, 2];
    private static readonly int[] InServers = [0];
    private static readonly int[] Anywhere = [0, 1];

    private const int LongestText = 6_000;

    /// <summary>What would change.</summary>
    /// <param name="registered">The commands as Discord has them.</param>
    /// <param name="wanted">The commands as they should be.</param>
    /// <param name="inOneGuild">Whether they are a server's own, of which Discord does not keep where they can be used and installed.</param>
    public static CommandChanges Compare(
        IReadOnlyList<ApplicationCommandProperties> registered, IReadOnlyList<ApplicationCommandProperties> wanted, bool inOneGuild)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(wanted);
        var there = registered.GroupBy(Key).ToDictionary(same => same.Key, same => same.First());
        var asked = wanted.Select(Key).ToHashSet();
        return new CommandChanges(
            [.. wanted.Where(command => !there.ContainsKey(Key(command))).Select(command => command.Name)],
            [
                .. wanted.Where(command => there.TryGetValue(Key(command), out var old) && !AreSame(old, command, inOneGuild))
                    .Select(command => command.Name),
            ],
            [.. registered.Where(command => !asked.Contains(Key(command))).Select(command => command.Name)]);
    }

    // The same name can stand behind a slash and in a menu.
    private static (ApplicationCommandType Type, string Name) Key(ApplicationCommandProperties command) => (command.Type, command.Name);

    private static bool AreSame(ApplicationCommandProperties old, ApplicationCommandProperties wanted, bool inOneGuild) =>
        old.Description == wanted.Description
        && old.DefaultMemberPermissions == wanted.DefaultMemberPermissions
        && AreSame(old.Options, wanted.Options)
        && (inOneGuild
            || (AreSame(old.Contexts, wanted.Contexts, EveryContext)
                && (AreSame(old.IntegrationTypes, wanted.IntegrationTypes, InServers)
                    || (wanted.IntegrationTypes is null && AreSame(old.IntegrationTypes, null, Anywhere)))));

    private static bool AreSame(
        IReadOnlyList<ApplicationCommandOptionProperties>? old, IReadOnlyList<ApplicationCommandOptionProperties>? wanted) =>
        Pairs(old, wanted) is { } pairs && pairs.All(pair => AreSame(pair.Old, pair.Wanted));

    private static bool AreSame(ApplicationCommandOptionProperties old, ApplicationCommandOptionProperties wanted) =>
        old.Type == wanted.Type
        && old.Name == wanted.Name
        && old.Description == wanted.Description
        && (old.Required ?? false) == (wanted.Required ?? false)
        && (old.Autocomplete ?? false) == (wanted.Autocomplete ?? false)
        && (old.MinLength ?? 0) == (wanted.MinLength ?? 0)
        && (old.MaxLength ?? LongestText) == (wanted.MaxLength ?? LongestText)
        && Pairs(old.Choices, wanted.Choices) is { } choices
        && choices.All(pair => pair.Old == pair.Wanted)
        && AreSame(old.Options, wanted.Options);

    private static bool AreSame(IReadOnlyList<int>? old, IReadOnlyList<int>? wanted, int[] byDefault) =>
        (old ?? byDefault).ToHashSet().SetEquals(wanted ?? byDefault);

    private static IEnumerable<(T Old, T Wanted)>? Pairs<T>(IReadOnlyList<T>? old, IReadOnlyList<T>? wanted) =>
        (old?.Count ?? 0) == (wanted?.Count ?? 0) ? (old ?? []).Zip(wanted ?? []) : null;
}
