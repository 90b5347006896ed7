using OnRecord.Discord.Commands;

namespace OnRecord.Host.Bot.Replies;

/// <summary>Options that several commands have, and how a command that answers questions is registered.</summary>
internal static class QuestionOption
{
    /// <summary>The longest question or quotation that can be typed, in UTF-16 code units: as long as a message.</summary>
    public const int LongestQuestion = 2_000;

    /// <summary>Who: names of speakers are offered.</summary>
    public static ApplicationCommandOptionProperties Speaker(string name, string description) =>
        Text(name, description, most: 200, required: true) with { Autocomplete = true };

    /// <summary>What about.</summary>
    public static ApplicationCommandOptionProperties Topic { get; } = Text("topic", "What about, in a few words: NATO, grain exports", most: 200);

    /// <summary>The first day.</summary>
    public static ApplicationCommandOptionProperties Since { get; } =
        Text("since", "Only from this day on: 2022-01-21, 21 January 2022, January 2022, last week", most: 40);

    /// <summary>The last day.</summary>
    public static ApplicationCommandOptionProperties Until { get; } =
        Text("until", "Only up to this day: 2022-01-21, 21 January 2022, January 2022, yesterday", most: 40);

    /// <summary>Which outlet: those of the coverage are offered.</summary>
    public static ApplicationCommandOptionProperties Outlet { get; } =
        Text("outlet", "Only what this outlet has published", most: 100) with { Autocomplete = true };

    /// <summary>An option that takes text.</summary>
    public static ApplicationCommandOptionProperties Text(string name, string description, int most, bool required = false) => new()
    {
        Type = ApplicationCommandOptionType.String,
        Name = name,
        Description = description,
        Required = required ? true : null,
        MinLength = required ? 1 : null,
        MaxLength = most,
    };

    /// <summary>A slash command that anybody may use, in servers and in direct messages.</summary>
    public static ApplicationCommandProperties Command(string name, string description, params ApplicationCommandOptionProperties[] options) => new()
    {
        Name = name,
        Description = description,
        Options = options,
        Contexts = [0, 1],
        IntegrationTypes = [0],
    };

    /// <summary>What is offered while somebody types. Names that are too long to come back as they are are left out.</summary>
    public static IReadOnlyList<ApplicationCommandOptionChoice> Choices(IEnumerable<string> names) =>
    [
        .. names.Where(static name => name.Length is > 0 and <= 100)
            .Select(static name => (Shown: PlainText.Of(name, 100), Name: name))
            .Where(static choice => choice.Shown.Length > 0)
            .Take(25)
            .Select(static choice => new ApplicationCommandOptionChoice(choice.Shown, choice.Name)),
    ];
}
