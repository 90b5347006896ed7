using System.Globalization;
using System.Text.Json.Serialization;

namespace OnRecord.Host.Bot.Replies;

/// <summary>What somebody asked, as it can be asked again: by a button, for the next page, after a restart.</summary>
/// <param name="Command">Name of the command that answers it.</param>
/// <param name="Options">Its options, by name; those that were not given are left out.</param>
internal sealed record Asked(string Command, IReadOnlyDictionary<string, string> Options)
{
    private const string SkipOption = "skip";

    /// <summary>How many statements or articles the pages before have shown.</summary>
    [JsonIgnore]
    public int Skip => Number(SkipOption);

    /// <summary>What was asked of a command, with its options; those that are null are left out.</summary>
    public static Asked Of(string command, params (string Name, string? Value)[] options) => new(
        command,
        options.Where(static option => !string.IsNullOrWhiteSpace(option.Value))
            .ToDictionary(static option => option.Name, static option => option.Value!, StringComparer.Ordinal));

    /// <summary>An option, or null.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <summary>An option that is a day, or null.</summary>
    public DateOnly? Day(string name) => DateOnly.TryParseExact(Option(name), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An option that is a number; 0 where it is not given.</summary>
    public int Number(string name) => int.TryParse(Option(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The same with another option.</summary>
    public Asked With(string name, string value) => this with
    {
        Options = new Dictionary<string, string>(Options, StringComparer.Ordinal) { [name] = value },
    };

    /// <summary>The page behind as many statements or articles.</summary>
    public Asked From(int skip) => With(SkipOption, skip.ToString(CultureInfo.InvariantCulture));

    /// <summary>In a line, as it would be typed.</summary>
    public override string ToString() =>
        $"/{Command}" + string.Concat(Options.Where(static option => option.Key != SkipOption).Select(static option => $" {option.Key}: {option.Value}"));
}
