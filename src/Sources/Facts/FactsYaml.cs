using System.Globalization;
using System.Text;
using OnRecord.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OnRecord.Sources.Facts;

/// <summary>
/// The facts that a moderator gave, from YAML: <c>title</c>, <c>outlet</c>, <c>author</c>, <c>published</c>, <c>url</c>,
/// <c>retrieved</c>; other keys are passed over. Read event by event: no type is made from what the file says, no tag and no alias is followed.
/// </summary>
internal static class FactsYaml
{
    private const int MaxValueLength = 500;
    private const int MaxBrackets = 500;

    /// <summary>Reads the facts.</summary>
    /// <param name="yaml">The YAML; its length is bounded by who calls.</param>
    /// <param name="path">The file it stands in, for the messages.</param>
    /// <exception cref="SourceException">It is no YAML mapping, or a value is not what its key asks for.</exception>
    public static ArticleFacts Parse(string yaml, string path)
    {
        var file = Sentence.Name(path);

        // The parser's time grows with the square of the nesting: 15,000 brackets took it 12 s.
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > MaxBrackets)
        {
            throw new SourceException($"The facts in {file} have more than {MaxBrackets} brackets; write plain keys and values.");
        }

        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return ArticleFacts.None;
            }

            if (!parser.TryConsume<MappingStart>(out _))
            {
                throw new SourceException($"The facts in {file} are not a list of keys and values; write lines such as \"title: …\".");
            }

            var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                ReadPair(parser, values, file);
            }

            return Facts(values, file);
        }
        catch (YamlException failure)
        {
            throw new SourceException(
                $"The facts in {file} are not valid YAML (line {failure.Start.Line}); put a value that has a colon or a mark in it in quotation marks.",
                failure);
        }
    }

    private static void ReadPair(Parser parser, Dictionary<string, string?> values, string file)
    {
        if (!parser.TryConsume<Scalar>(out var key))
        {
            parser.SkipThisAndNestedEvents();
            parser.SkipThisAndNestedEvents();
            return;
        }

        var name = key.Value.Trim().ToLowerInvariant();
        if (name is not ("title" or "outlet" or "author" or "published" or "url" or "retrieved"))
        {
            parser.SkipThisAndNestedEvents();
            return;
        }

        if (!values.TryAdd(name, name == "author" && parser.TryConsume<SequenceStart>(out _) ? List(parser, name, file) : Value(parser, name, file)))
        {
            throw new SourceException($"The facts in {file} give {name} twice; leave one out.");
        }
    }

    private static string? List(Parser parser, string key, string file)
    {
        var parts = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Value(parser, key, file) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 ? null : Bounded(string.Join(", ", parts), key, file);
    }

    private static string? Value(Parser parser, string key, string file)
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
        {
            throw new SourceException($"The value of {key} in {file} is not plain text; write it on the line of its key.");
        }

        if (!scalar.Tag.IsEmpty)
        {
            throw new SourceException($"The value of {key} in {file} has a type tag ({scalar.Tag.Value}); write plain text.");
        }

        return scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL" ? null : Bounded(OneLine(scalar.Value), key, file);
    }

    private static string? Bounded(string value, string key, string file) => value.Length switch
    {
        0 => null,
        > MaxValueLength => throw new SourceException($"The value of {key} in {file} is longer than {MaxValueLength} characters; shorten it."),
        _ => value,
    };

    private static ArticleFacts Facts(Dictionary<string, string?> values, string file) => new()
    {
        Title = values.GetValueOrDefault("title"),
        Outlet = values.GetValueOrDefault("outlet"),
        Author = values.GetValueOrDefault("author"),
        Published = values.GetValueOrDefault("published") is { } published
            ? WrittenDate.Parse(published)
              ?? throw new SourceException($"The value of published in {file} is not a day (\"{published}\"); write it as 2022-01-21.")
            : null,
        Url = values.GetValueOrDefault("url") is { } url
            ? Address(url) ?? throw new SourceException($"The value of url in {file} is not an http or https address (\"{url}\").")
            : null,
        Retrieved = values.GetValueOrDefault("retrieved") is { } retrieved
            ? Moment(retrieved)
              ?? throw new SourceException($"The value of retrieved in {file} is not a moment (\"{retrieved}\"); write it as 2022-01-21T10:15:00Z.")
            : null,
    };

    private static DateTimeOffset? Moment(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;

    /// <summary>An absolute http or https address without a user name, as it is kept; or null where the value is none.</summary>
    public static string? Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
            ? Uri.IsWellFormedUriString(value, UriKind.Absolute) ? value : uri.AbsoluteUri
            : null;

    private static string OneLine(string value)
    {
        var line = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
