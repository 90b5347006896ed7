using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnRecord.Host.Tests.Json;

/// <summary>
/// The shape of the JSON, as the design gives it, written down as JSON Schemas (draft 2020-12) beside this file. It checks the keywords
/// that these use and refuses any other; the package that knows them all needs one that cannot be restored.
/// </summary>
internal sealed class JsonShape
{
    private readonly JsonElement root;

    private JsonShape(string name)
    {
        using var stream = typeof(JsonShape).Assembly.GetManifestResourceStream(name)!;
        root = JsonDocument.Parse(stream).RootElement;
    }

    /// <summary>Of a line of <c>read --json</c>.</summary>
    public static JsonShape Read { get; } = new("read.schema.json");

    /// <summary>Of a line of <c>ask --json</c>.</summary>
    public static JsonShape Ask { get; } = new("ask.schema.json");

    /// <summary>Holds that a line of output is of this shape, and gives it back parsed.</summary>
    public JsonElement AssertIs(string line)
    {
        var document = JsonDocument.Parse(line).RootElement;
        var problem = Problem(document, root, "$");
        Assert.True(problem is null, $"{problem} in {line}");
        return document;
    }

    /// <summary>What is wrong with a value, or null.</summary>
    private string? Problem(JsonElement value, JsonElement schema, string path) =>
        schema.EnumerateObject().Select(keyword => Problem(value, schema, keyword, path)).FirstOrDefault(problem => problem is not null);

    private string? Problem(JsonElement value, JsonElement schema, JsonProperty keyword, string path) => keyword.Name switch
    {
        "$schema" or "$defs" => null,
        "$ref" => Problem(value, Definition(keyword.Value.GetString()!), path),
        "oneOf" => keyword.Value.EnumerateArray().Count(choice => Problem(value, choice, path) is null) == 1
            ? null
            : $"{path} is not of exactly one of the shapes",
        "type" => Types(keyword.Value).Any(type => IsOf(value, type)) ? null : $"{path} is no {keyword.Value}",
        "enum" => keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)) ? null : $"{path} is none of {keyword.Value}",
        "required" => keyword.Value.EnumerateArray().Select(name => name.GetString()!).FirstOrDefault(name => Lacks(value, name)) is { } missing
            ? $"{path} lacks {missing}"
            : null,
        "properties" => value.ValueKind != JsonValueKind.Object ? null : keyword.Value.EnumerateObject()
            .Select(property => Lacks(value, property.Name)
                ? null
                : Problem(value.GetProperty(property.Name), property.Value, $"{path}.{property.Name}"))
            .FirstOrDefault(problem => problem is not null),
        "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.False => value.ValueKind != JsonValueKind.Object ? null : value.EnumerateObject()
            .Where(property => !schema.GetProperty("properties").TryGetProperty(property.Name, out _))
            .Select(property => $"{path} has {property.Name}, which the shape does not")
            .FirstOrDefault(),
        "items" => value.ValueKind != JsonValueKind.Array ? null : value.EnumerateArray()
            .Select((item, i) => Problem(item, keyword.Value, $"{path}[{i}]"))
            .FirstOrDefault(problem => problem is not null),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32() ? null : $"{path} is too short",
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32() ? null : $"{path} is too short",
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble() ? null : $"{path} is too small",
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble() ? null : $"{path} is too large",
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!)
            ? null
            : $"{path} does not match {keyword.Value}",
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"The shape uses {keyword.Name}, which is not checked here.")),
    };

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool Lacks(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name, out _);

    private static IEnumerable<string> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The shape uses the type {type}, which is not checked here."),
    };
}
