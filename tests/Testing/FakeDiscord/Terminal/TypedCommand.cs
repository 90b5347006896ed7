using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A slash command as a person types it: <c>/quotes speaker: Blinken topic: NATO</c>.</summary>
internal static partial class TypedCommand
{
    /// <summary>Reads one.</summary>
    /// <param name="typed">What stands after the slash.</param>
    /// <param name="registered">The commands that there are.</param>
    /// <returns>The command's whole name, and its options. Text before the first named option is the first option's.</returns>
    public static (string Name, IReadOnlyList<(string Name, object Value)> Options) Read(string typed, IEnumerable<JsonElement> registered)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var level = registered.FirstOrDefault(command => words.Length > 0 && command.Text("name") == words[0] && (command.Number("type") ?? 1) == 1);
        if (level.ValueKind is JsonValueKind.Undefined)
        {
            throw new FakeDiscordException($"There is no command /{words.FirstOrDefault()}.");
        }

        var depth = 1;
        while (depth < words.Length && level.Items("options").FirstOrDefault(option => option.Number("type") is 1 or 2 && option.Text("name") == words[depth]) is { ValueKind: JsonValueKind.Object } under)
        {
            level = under;
            depth++;
        }

        var name = string.Join(' ', words.Take(depth));
        return (name, Options(string.Join(' ', words.Skip(depth)), [.. level.Items("options")]));
    }

    private static List<(string Name, object Value)> Options(string text, JsonElement[] registered)
    {
        var marks = NamedOption().Matches(text).Where(match => registered.Any(option => option.Text("name") == match.Groups[1].Value)).ToArray();
        var given = new List<(string Name, object Value)>();
        var before = text[..(marks.Length > 0 ? marks[0].Index : text.Length)].Trim();
        if (before.Length > 0 && registered.Length > 0)
        {
            given.Add((registered[0].Text("name")!, Value(registered[0], before)));
        }

        for (var at = 0; at < marks.Length; at++)
        {
            var end = at + 1 < marks.Length ? marks[at + 1].Index : text.Length;
            var option = registered.First(one => one.Text("name") == marks[at].Groups[1].Value);
            given.Add((option.Text("name")!, Value(option, text[(marks[at].Index + marks[at].Length)..end].Trim())));
        }

        return given;
    }

    private static object Value(JsonElement option, string text) => option.Number("type") switch
    {
        4 => long.TryParse(text, out var whole) ? whole : text,
        5 => bool.TryParse(text, out var yes) ? yes : text is "yes" or "y",
        10 => double.TryParse(text, out var number) ? number : text,
        11 => new FakeFile(Path.GetFileName(text), File.ReadAllBytes(text)),
        _ => text,
    };

    [GeneratedRegex(@"(?<=^|\s)([-_\w]+):(?=\s|$)\s*")]
    private static partial Regex NamedOption();
}
