using System.Text.Json;

namespace OnRecord.Discord.Rest.Requests;

/// <summary>Makes sentences of the responses by which Discord refuses.</summary>
internal static class RefusalReader
{
    private const int MostErrors = 25;
    private const int LongestText = 300;

    /// <summary>What a response that is no success says.</summary>
    /// <param name="route">What was asked.</param>
    /// <param name="response">The response.</param>
    /// <param name="redact">Takes secrets out of a text: Discord may repeat what was sent.</param>
    public static DiscordException Read(RestRoute route, RestResponse response, Func<string, string> redact)
    {
        var (code, message, errors) = Parse(response);
        var reason = message is null ? "it gave no reason" : redact(message).TrimEnd('.');
        var number = code is DiscordErrorCode.None ? string.Empty : $", code {(int)code}";
        var lines = errors.ConvertAll(line => redact(line));
        return new DiscordException(
            string.Join('\n', lines.Prepend($"Discord refused {route.Doing}: {reason} (HTTP {response.Status}{number}).")), response.Status, code, lines);
    }

    private static (DiscordErrorCode Code, string? Message, List<string> Errors) Parse(RestResponse response)
    {
        var lines = new List<string>();
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return (DiscordErrorCode.None, null, lines);
            }

            var code = json.RootElement.TryGetProperty("code", out var number) && number.ValueKind is JsonValueKind.Number
                && number.TryGetInt32(out var value)
                    ? (DiscordErrorCode)value
                    : DiscordErrorCode.None;
            if (json.RootElement.TryGetProperty("errors", out var errors))
            {
                Flatten(errors, string.Empty, lines);
            }

            return (code, Text(json.RootElement, "message"), lines);
        }
        catch (JsonException)
        {
            return (DiscordErrorCode.None, null, lines);
        }
    }

    // {"embeds":{"0":{"title":{"_errors":[{"code":…,"message":"…"}]}}}} → "embeds[0].title: …"
    private static void Flatten(JsonElement errors, string path, List<string> lines)
    {
        if (errors.ValueKind is not JsonValueKind.Object || lines.Count >= MostErrors)
        {
            return;
        }

        foreach (var part in errors.EnumerateObject())
        {
            if (part.Name != "_errors")
            {
                Flatten(part.Value, Below(path, part.Name), lines);
            }
            else if (part.Value.ValueKind is JsonValueKind.Array)
            {
                lines.AddRange(part.Value.EnumerateArray()
                    .Where(error => error.ValueKind is JsonValueKind.Object)
                    .Take(MostErrors - lines.Count)
                    .Select(error => Text(error, "message") ?? Text(error, "code") ?? "wrong")
                    .Select(text => path.Length == 0 ? text : $"{path}: {text}"));
            }
        }
    }

    private static string Below(string path, string name)
    {
        if (name.All(char.IsAsciiDigit))
        {
            return $"{path}[{name}]";
        }

        return path.Length == 0 ? Cut(name) : $"{path}.{Cut(name)}";
    }

    private static string? Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var text) || text.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return Cut(text.GetString()!.ReplaceLineEndings(" "));
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape.
            return null;
        }
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
