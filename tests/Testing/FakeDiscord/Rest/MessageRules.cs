using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>
/// What a message may look like. Where the documents and Discord's own description of its interface differ, the stricter holds; lengths
/// are counted in UTF-16 code units, which is the stricter way to count.
/// </summary>
internal static class MessageRules
{
    private const int MostEmbedCharacters = 6000;
    private const int ComponentsVersion2 = 32768;

    /// <summary>Checks all but whether there is anything in it.</summary>
    public static void Check(JsonElement message, string path, FormErrors errors)
    {
        Longest(message, "content", 2000, path, errors);
        var embeds = message.Items("embeds").ToArray();
        Most(embeds.Length, 10, path + "embeds", errors);
        for (var at = 0; at < embeds.Length; at++)
        {
            CheckEmbed(embeds[at], $"{path}embeds.{at}.", errors);
        }

        if (embeds.Sum(Characters) > MostEmbedCharacters)
        {
            errors.Add(path + "embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostEmbedCharacters}");
        }

        if (((message.Number("flags") ?? 0) & ComponentsVersion2) == 0)
        {
            ComponentRules.Check(message, path, errors);
        }

        CheckMentions(message, path, errors);
        Most(message.Items("attachments").Count(), 10, path + "attachments", errors);
    }

    /// <summary>Whether nothing is in it that a person could see.</summary>
    public static bool IsEmpty(JsonElement message, bool hasFiles) =>
        !hasFiles
        && string.IsNullOrEmpty(message.Text("content"))
        && !message.Items("embeds").Any()
        && !message.Items("components").Any()
        && !message.Items("attachments").Any()
        && message.Path("poll") is null;

    /// <summary>Why the message could ping somebody; null where it cannot. Discord allows it; we do not.</summary>
    public static string? CouldPing(JsonElement message) => message.Path("allowed_mentions") switch
    {
        null => "it does not say whom it may ping (allowed_mentions)",
        { } allowed when allowed.Path("parse") is not { ValueKind: JsonValueKind.Array } => "its allowed_mentions does not say what it may parse",
        { } allowed when allowed.Items("parse").Any() || allowed.Items("users").Any() || allowed.Items("roles").Any() => $"it may ping: {allowed}",
        { } allowed when allowed.Truth("replied_user") => "it pings whom it replies to",
        _ => null,
    };

    private static void CheckMentions(JsonElement message, string path, FormErrors errors)
    {
        if (message.Path("allowed_mentions") is not { } allowed)
        {
            return;
        }

        foreach (var kind in new[] { "users", "roles" })
        {
            Most(allowed.Items(kind).Count(), 100, $"{path}allowed_mentions.{kind}", errors);
            if (allowed.Items(kind).Any() && allowed.Items("parse").Any(parsed => parsed.ValueKind is JsonValueKind.String && parsed.GetString() == kind))
            {
                errors.Add(path + "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }

    private static void CheckEmbed(JsonElement embed, string path, FormErrors errors)
    {
        Longest(embed, "title", 256, path, errors);
        Longest(embed, "description", 4096, path, errors);
        CheckUrl(embed, "url", path, errors);
        CheckPart(embed, "footer", "text", 2048, path, errors);
        CheckPart(embed, "author", "name", 256, path, errors);
        if (embed.Path("author") is { } author)
        {
            CheckUrl(author, "url", path + "author.", errors);
        }

        var fields = embed.Items("fields").ToArray();
        Most(fields.Length, 25, path + "fields", errors);
        for (var at = 0; at < fields.Length; at++)
        {
            Needed(fields[at], "name", 256, $"{path}fields.{at}.", errors);
            Needed(fields[at], "value", 1024, $"{path}fields.{at}.", errors);
        }

        if (Characters(embed) == 0 && embed.Path("image") is null && embed.Path("thumbnail") is null)
        {
            errors.Add(path + "description", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private static void CheckPart(JsonElement embed, string part, string text, int most, string path, FormErrors errors)
    {
        if (embed.Path(part) is { } inner)
        {
            Needed(inner, text, most, $"{path}{part}.", errors);
        }
    }

    private static void CheckUrl(JsonElement element, string name, string path, FormErrors errors)
    {
        if (element.Text(name) is { } url
            && (url.Length > 2048 || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
        {
            errors.Add(path + name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }

    private static int Characters(JsonElement embed) =>
        (embed.Text("title")?.Length ?? 0)
        + (embed.Text("description")?.Length ?? 0)
        + (embed.Path("footer")?.Text("text")?.Length ?? 0)
        + (embed.Path("author")?.Text("name")?.Length ?? 0)
        + embed.Items("fields").Sum(field => (field.Text("name")?.Length ?? 0) + (field.Text("value")?.Length ?? 0));

    internal static void Longest(JsonElement element, string name, int most, string path, FormErrors errors)
    {
        if (element.Text(name) is { } text && text.Length > most)
        {
            errors.Add(path + name, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        }
    }

    internal static void Needed(JsonElement element, string name, int most, string path, FormErrors errors)
    {
        if (string.IsNullOrEmpty(element.Text(name)))
        {
            errors.Add(path + name, "BASE_TYPE_REQUIRED", "This field is required");
        }

        Longest(element, name, most, path, errors);
    }

    internal static void Most(int count, int most, string path, FormErrors errors)
    {
        if (count > most)
        {
            errors.Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        }
    }
}
