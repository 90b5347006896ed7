using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>
/// A schema of an OpenAPI 3.1 document (JSON Schema 2020-12), read once. It is strict: a property that no part of the schema names is an
/// error, and so is a keyword in the document that is not understood here.
/// </summary>
internal sealed class SchemaNode
{
    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal)
    {
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "discriminator", "contentEncoding", "externalDocs",
    };

    private readonly HashSet<JsonValueKind> _types = [];
    private bool _wholeNumbersOnly;
    private JsonElement? _const;
    private JsonElement[]? _enum;
    private Regex? _pattern;
    private string? _format;
    private int _minLength;
    private int _maxLength = int.MaxValue;
    private int _minItems;
    private int _maxItems = int.MaxValue;
    private int _minProperties;
    private int _maxProperties = int.MaxValue;
    private decimal? _minimum;
    private decimal? _maximum;
    private bool _uniqueItems;
    private Dictionary<string, SchemaNode>? _properties;
    private string[] _required = [];
    private bool _isOpen;
    private SchemaNode? _additional;
    private SchemaNode? _items;
    private Lazy<SchemaNode>? _reference;
    private SchemaNode[] _oneOf = [];
    private SchemaNode[] _anyOf = [];
    private SchemaNode[] _allOf = [];

    /// <summary>Reads a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolve">Finds what <c>$ref</c> refers to.</param>
    /// <exception cref="NotSupportedException">The schema has a keyword that is not understood.</exception>
    public static SchemaNode Read(JsonElement schema, Func<string, SchemaNode> resolve)
    {
        var node = new SchemaNode();
        if (schema.ValueKind is JsonValueKind.True)
        {
            node._isOpen = true;
            return node;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            node.Read(keyword.Name, keyword.Value, resolve);
        }

        return node;
    }

    /// <summary>Adds what is wrong with a value, at its path.</summary>
    public void Check(JsonElement value, string path, FormErrors errors)
    {
        var named = new Named();
        Check(value, path, errors, named);
        if (value.ValueKind is JsonValueKind.Object && !named.Any)
        {
            foreach (var property in value.EnumerateObject().Where(property => !named.Has(property.Name)))
            {
                errors.Add(Join(path, property.Name), "UNKNOWN_PROPERTY", "Nothing of this name is described.");
            }
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Read(string keyword, JsonElement value, Func<string, SchemaNode> resolve)
    {
        SchemaNode Inner(JsonElement schema) => Read(schema, resolve);
        SchemaNode[] List() => [.. value.EnumerateArray().Select(Inner)];
        switch (keyword)
        {
            case "type":
                ReadTypes(value);
                break;
            case "$ref":
                var target = value.GetString()!;
                _reference = new Lazy<SchemaNode>(() => resolve(target));
                break;
            case "const":
                _const = value.Clone();
                break;
            case "enum":
                _enum = [.. value.EnumerateArray().Select(item => item.Clone())];
                break;
            case "pattern":
                _pattern = new Regex(value.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
                break;
            case "format":
                _format = value.GetString();
                break;
            case "minLength":
                _minLength = value.GetInt32();
                break;
            case "maxLength":
                _maxLength = value.GetInt32();
                break;
            case "minItems":
                _minItems = value.GetInt32();
                break;
            case "maxItems":
                _maxItems = value.GetInt32();
                break;
            case "minProperties":
                _minProperties = value.GetInt32();
                break;
            case "maxProperties":
                _maxProperties = value.GetInt32();
                break;
            case "minimum":
                _minimum = value.GetDecimal();
                break;
            case "maximum":
                _maximum = value.GetDecimal();
                break;
            case "uniqueItems":
                _uniqueItems = value.GetBoolean();
                break;
            case "properties":
                _properties = value.EnumerateObject().ToDictionary(property => property.Name, property => Inner(property.Value), StringComparer.Ordinal);
                break;
            case "required":
                _required = [.. value.EnumerateArray().Select(name => name.GetString()!)];
                break;
            case "additionalProperties" when value.ValueKind is JsonValueKind.Object:
                _additional = Inner(value);
                break;
            case "additionalProperties":
                _isOpen = value.GetBoolean();
                break;
            case "items":
                _items = Inner(value);
                break;
            case "oneOf":
                _oneOf = List();
                break;
            case "anyOf":
                _anyOf = List();
                break;
            case "allOf":
                _allOf = List();
                break;
            default:
                if (!Notes.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal))
                {
                    throw new NotSupportedException($"The keyword {keyword} of a schema is not understood.");
                }

                break;
        }
    }

    private void ReadTypes(JsonElement value)
    {
        foreach (var type in value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()) : [value.GetString()])
        {
            switch (type)
            {
                case "boolean":
                    _types.Add(JsonValueKind.True);
                    _types.Add(JsonValueKind.False);
                    break;
                case "integer":
                    _types.Add(JsonValueKind.Number);
                    _wholeNumbersOnly = true;
                    break;
                default:
                    _types.Add(type switch
                    {
                        "string" => JsonValueKind.String,
                        "number" => JsonValueKind.Number,
                        "array" => JsonValueKind.Array,
                        "object" => JsonValueKind.Object,
                        "null" => JsonValueKind.Null,
                        _ => throw new NotSupportedException($"The type {type} of a schema is not understood."),
                    });
                    break;
            }
        }
    }

    private void Check(JsonElement value, string path, FormErrors errors, Named named)
    {
        if (_types.Count > 0 && !_types.Contains(value.ValueKind))
        {
            errors.Add(path, "BASE_TYPE_BAD_TYPE", $"{value.ValueKind} is none of the types {string.Join(", ", _types)}.");
            return;
        }

        if ((_const is { } only && !JsonElement.DeepEquals(only, value))
            || (_enum is not null && !_enum.Any(one => JsonElement.DeepEquals(one, value))))
        {
            errors.Add(path, "BASE_TYPE_CHOICES", $"{Short(value)} is not {(_const is { } wanted ? Short(wanted) : $"one of {string.Join(", ", _enum!.Select(Short))}")}.");
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(value.GetString()!, path, errors);
                break;
            case JsonValueKind.Number:
                CheckNumber(value, path, errors);
                break;
            case JsonValueKind.Array:
                CheckItems(value, path, errors);
                break;
            case JsonValueKind.Object:
                CheckProperties(value, path, errors, named);
                break;
        }

        _reference?.Value.Check(value, path, errors, named);
        foreach (var part in _allOf)
        {
            part.Check(value, path, errors, named);
        }

        CheckBranches(_anyOf, exactlyOne: false, value, path, errors, named);
        CheckBranches(_oneOf, exactlyOne: true, value, path, errors, named);
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? string.Concat(text.AsSpan(0, 60), "…") : value.GetRawText();

    private static void CheckBranches(SchemaNode[] branches, bool exactlyOne, JsonElement value, string path, FormErrors errors, Named named)
    {
        if (branches.Length == 0)
        {
            return;
        }

        var fitting = 0;
        (FormErrors Errors, Named Named)? nearest = null;
        foreach (var branch in branches)
        {
            var wrong = new FormErrors();
            var inner = new Named();
            branch.Check(value, path, wrong, inner);
            if (!wrong.Any)
            {
                fitting++;
                named.Add(inner);
            }
            else if (nearest is null || Distance(wrong, path) < Distance(nearest.Value.Errors, path))
            {
                nearest = (wrong, inner);
            }
        }

        if (fitting == 0)
        {
            errors.Add(nearest!.Value.Errors);
            named.Add(nearest.Value.Named);
        }
        else if (exactlyOne && fitting > 1)
        {
            errors.Add(path, "UNION_TYPE_CHOICES", $"The value fits {fitting} of the choices; it has to fit one.");
        }
    }

    // The branch that was meant is the one whose type is right.
    private static int Distance(FormErrors errors, string path)
    {
        var lines = errors.Lines.ToArray();
        return lines.Length + (lines.Any(line =>
            line.StartsWith($"{(path.Length == 0 ? "body" : path)}: ", StringComparison.Ordinal)
            || line.StartsWith($"{Join(path, "type")}: ", StringComparison.Ordinal)) ? 1000 : 0);
    }

    private void CheckText(string text, string path, FormErrors errors)
    {
        // JSON Schema counts characters as Unicode does, not as .NET.
        var length = text.EnumerateRunes().Count();
        if (length < _minLength || length > _maxLength)
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {_minLength} and {_maxLength} in length, not {length}.");
        }

        if (_pattern?.IsMatch(text) is false)
        {
            errors.Add(path, "STRING_TYPE_REGEX", $"“{text}” does not match {_pattern}.");
        }

        var fits = _format switch
        {
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            _ => true,
        };
        if (!fits)
        {
            errors.Add(path, "STRING_TYPE_FORMAT", $"“{text}” is no {_format}.");
        }
    }

    private void CheckNumber(JsonElement value, string path, FormErrors errors)
    {
        if (_wholeNumbersOnly && (!value.TryGetDecimal(out var whole) || decimal.Truncate(whole) != whole))
        {
            errors.Add(path, "NUMBER_TYPE_COERCE", $"{value} is no whole number.");
        }

        if (value.TryGetDecimal(out var number)
            && (number < _minimum || number > _maximum
                || (_format == "int32" && number is < int.MinValue or > int.MaxValue)
                || (_format == "int64" && number is < long.MinValue or > long.MaxValue)))
        {
            errors.Add(path, "NUMBER_TYPE_RANGE", $"{value} is out of range.");
        }
    }

    private void CheckItems(JsonElement value, string path, FormErrors errors)
    {
        var count = value.GetArrayLength();
        if (count < _minItems || count > _maxItems)
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {_minItems} and {_maxItems} in length, not {count}.");
        }

        if (_uniqueItems && value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() < count)
        {
            errors.Add(path, "LIST_TYPE_UNIQUE", "The items have to differ.");
        }

        if (_items is not null)
        {
            var at = 0;
            foreach (var item in value.EnumerateArray())
            {
                _items.Check(item, Join(path, at++.ToString(CultureInfo.InvariantCulture)), errors);
            }
        }
    }

    private void CheckProperties(JsonElement value, string path, FormErrors errors, Named named)
    {
        foreach (var name in _required.Where(name => !value.TryGetProperty(name, out _)))
        {
            errors.Add(Join(path, name), "BASE_TYPE_REQUIRED", "This field is required");
        }

        if (_isOpen)
        {
            named.AddAll();
        }

        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            count++;
            if (_properties?.TryGetValue(property.Name, out var known) is true)
            {
                named.Add(property.Name);
                known.Check(property.Value, Join(path, property.Name), errors);
            }
            else if (_additional is not null)
            {
                named.Add(property.Name);
                _additional.Check(property.Value, Join(path, property.Name), errors);
            }
        }

        if (count < _minProperties || count > _maxProperties)
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", $"Must have between {_minProperties} and {_maxProperties} properties, not {count}.");
        }
    }

    /// <summary>The properties that some part of a schema names.</summary>
    private sealed class Named
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public bool Any { get; private set; }

        public bool Has(string name) => _names.Contains(name);

        public void Add(string name) => _names.Add(name);

        public void AddAll() => Any = true;

        public void Add(Named others)
        {
            _names.UnionWith(others._names);
            Any |= others.Any;
        }
    }
}
