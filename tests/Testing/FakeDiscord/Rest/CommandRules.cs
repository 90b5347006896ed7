using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What a command may look like, where Discord's documents are stricter than its own description of its interface.</summary>
internal static partial class CommandRules
{
    private const int MostCharacters = 8000;

    public static void Check(IReadOnlyList<JsonElement> commands, bool isGuild, FormErrors errors)
    {
        for (var at = 0; at < commands.Count; at++)
        {
            Check(commands[at], $"{at}.", isGuild, errors);
        }

        foreach (var (type, most) in new[] { (1, 100), (2, 15), (3, 15) })
        {
            var ofType = commands.Where(command => (command.Number("type") ?? 1) == type).ToArray();
            if (ofType.Length > most)
            {
                errors.Add(string.Empty, "APPLICATION_COMMANDS_TOO_MANY", $"Maximum number of application commands reached ({most}).");
            }

            foreach (var twice in ofType.GroupBy(command => command.Text("name")).Where(group => group.Count() > 1))
            {
                errors.Add(string.Empty, "APPLICATION_COMMANDS_DUPLICATE_NAME", $"Application command names must be unique: {twice.Key}.");
            }
        }
    }

    public static void Check(JsonElement command, string path, bool isGuild, FormErrors errors)
    {
        var name = command.Text("name") ?? string.Empty;
        if ((command.Number("type") ?? 1) == 1)
        {
            CheckName(name, path, errors);
            CheckDescription(command, path, errors);
            CheckOptions(command, path, depth: 0, errors);
            if (Characters(command) > MostCharacters)
            {
                errors.Add(path + "options", "APPLICATION_COMMAND_TOO_LARGE", $"A command has at most {MostCharacters} characters in all.");
            }
        }
        else if (name.Length is < 1 or > 32 || command.Text("description") is { Length: > 0 } || command.Items("options").Any())
        {
            errors.Add(path + "name", "APPLICATION_COMMAND_INVALID_NAME", "A user or message command has a name of 1 to 32 characters, no description and no options.");
        }

        if (isGuild && (command.Path("contexts") ?? command.Path("integration_types") ?? command.Path("dm_permission")) is not null)
        {
            errors.Add(path + "contexts", "APPLICATION_COMMAND_GUILD_ONLY", "Contexts and installation types are for global commands.");
        }

        if (command.Path("default_member_permissions") is { } permissions
            && !ulong.TryParse(permissions.ToString(), out _))
        {
            // The documents have a string, the description of the interface a number; what comes back is a string.
            errors.Add(path + "default_member_permissions", "PERMISSIONS_INVALID", "Permissions are digits.");
        }
    }

    private static void CheckName(string name, string path, FormErrors errors)
    {
        if (!Name().IsMatch(name) || name.Any(char.IsUpper))
        {
            errors.Add(path + "name", "APPLICATION_COMMAND_INVALID_NAME", $"Command name is invalid: {name}");
        }
    }

    private static void CheckDescription(JsonElement element, string path, FormErrors errors)
    {
        if (element.Text("description") is not { Length: >= 1 and <= 100 })
        {
            errors.Add(path + "description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
    }

    private static void CheckOptions(JsonElement level, string path, int depth, FormErrors errors)
    {
        var options = level.Items("options").ToArray();
        if (options.Length > 25)
        {
            errors.Add(path + "options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }

        var optional = false;
        for (var at = 0; at < options.Length; at++)
        {
            var option = options[at];
            var place = $"{path}options.{at}.";
            var type = option.Number("type") ?? 0;
            CheckName(option.Text("name") ?? string.Empty, place, errors);
            CheckDescription(option, place, errors);
            if (option.Truth("required") && optional)
            {
                errors.Add(place + "required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optional |= !option.Truth("required");
            CheckChoices(option, place, errors);
            if (type is 1 or 2)
            {
                if (depth >= 2 || (type == 2 && depth == 1))
                {
                    errors.Add(place + "type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands nest two levels deep.");
                }

                CheckOptions(option, place, depth + 1, errors);
            }
        }

        if (options.Any(option => option.Number("type") is 1 or 2) && options.Any(option => option.Number("type") is not (1 or 2)))
        {
            errors.Add(path + "options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and options do not stand beside each other.");
        }

        if (options.Select(option => option.Text("name")).Distinct().Count() < options.Length)
        {
            errors.Add(path + "options", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
        }
    }

    private static void CheckChoices(JsonElement option, string place, FormErrors errors)
    {
        var choices = option.Items("choices").ToArray();
        if (choices.Length > 25 || (choices.Length > 0 && option.Truth("autocomplete")))
        {
            errors.Add(place + "choices", "APPLICATION_COMMAND_CHOICES_INVALID", "At most 25 choices, and none with autocomplete.");
        }

        for (var at = 0; at < choices.Length; at++)
        {
            ChoiceRules.Check(choices[at], $"{place}choices.{at}.", errors);
        }
    }

    private static int Characters(JsonElement level) =>
        (level.Text("name")?.Length ?? 0) + (level.Text("description")?.Length ?? 0)
        + level.Items("choices").Sum(choice => (choice.Text("name")?.Length ?? 0) + (choice.Text("value")?.Length ?? 0))
        + level.Items("options").Sum(Characters);

    // .NET knows no scripts in patterns; the blocks of Devanagari and Thai stand in for them.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Name();
}
