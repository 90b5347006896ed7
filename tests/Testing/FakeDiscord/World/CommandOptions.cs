using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Options that somebody gave, held against those that the command was registered with, as Discord's own client does.</summary>
internal static class CommandOptions
{
    public static JsonArray Given(
        JsonElement level, string command, IReadOnlyList<(string Name, object Value)> given, string? focused, Resolved resolved)
    {
        var registered = level.Items("options").ToArray();
        foreach (var (name, _) in given)
        {
            if (!registered.Any(option => option.Text("name") == name))
            {
                throw new FakeDiscordException($"{command} has no option “{name}”, only {string.Join(", ", registered.Select(option => option.Text("name")))}.");
            }
        }

        var options = new JsonArray();
        foreach (var option in registered)
        {
            var name = option.Text("name")!;
            var index = given.ToList().FindIndex(one => one.Name == name);
            if (index < 0)
            {
                if (option.Truth("required") && focused is null)
                {
                    throw new FakeDiscordException($"{command} needs the option “{name}”.");
                }

                continue;
            }

            if (name == focused && !option.Truth("autocomplete"))
            {
                throw new FakeDiscordException($"The option “{name}” of {command} offers no choices while it is typed.");
            }

            var value = new JsonObject { ["name"] = name, ["type"] = option.Number("type") };
            value["value"] = focused is null
                ? Value(option, $"the option “{name}” of {command}", given[index].Value, resolved)
                : JsonValue.Create(Convert.ToString(given[index].Value, CultureInfo.InvariantCulture));
            if (name == focused)
            {
                value["focused"] = true;
            }

            options.Add((JsonNode)value);
        }

        return options;
    }

    public static void CheckLength(string what, string text, JsonElement limits, int least)
    {
        var min = Math.Max(limits.Number("min_length") ?? 0, least);
        if (text.Length < min || text.Length > (limits.Number("max_length") ?? 6000))
        {
            throw new FakeDiscordException($"{what} takes {min} to {limits.Number("max_length") ?? 6000} characters, not {text.Length}.");
        }
    }

    private static JsonNode? Value(JsonElement option, string what, object value, Resolved resolved)
    {
        switch (option.Number("type"), value)
        {
            case (3, string text):
                CheckLength(what, text, option, 0);
                var choices = option.Items("choices").Select(choice => choice.Text("value")).ToArray();
                if (choices.Length > 0 && !choices.Contains(text))
                {
                    throw new FakeDiscordException($"{what} offers {string.Join(", ", choices)}, not {text}.");
                }

                return text;
            case (4, int or long):
                return JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture));
            case (5, bool yes):
                return yes;
            case (6 or 9, FakeUser user):
                resolved.Add(user);
                return user.Id;
            case (7, FakeChannel channel):
                resolved.Add(channel);
                return channel.Id;
            case (8 or 9, FakeRole role):
                resolved.Add(role);
                return role.Id;
            case (10, double or int or long):
                return JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture));
            case (11, FakeFile file):
                return resolved.Add(file);
            default:
                throw new FakeDiscordException($"{what} does not take a {value.GetType().Name}.");
        }
    }
}
