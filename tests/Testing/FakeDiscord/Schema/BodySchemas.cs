using System.Collections.Concurrent;
using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Discord's own description of its REST interface, by route and method.</summary>
internal sealed class BodySchemas
{
    private static readonly ConcurrentDictionary<string, Lazy<BodySchemas>> Loaded = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<SchemaNode>> _components = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Method, string Route), Lazy<Body?>> _bodies = new();
    private readonly ConcurrentDictionary<(string Method, string Route, int Status), Lazy<SchemaNode?>> _responses = new();
    private readonly JsonElement _document;

    private BodySchemas(string file) => _document = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;

    /// <summary>Reads a document; each file once in a process.</summary>
    public static BodySchemas? Load(string? file) =>
        file is null ? null : Loaded.GetOrAdd(file, name => new Lazy<BodySchemas>(() => new BodySchemas(name))).Value;

    /// <summary>What is wrong with the body of a request.</summary>
    /// <param name="method">GET, POST …</param>
    /// <param name="route">The route, as the document names it.</param>
    /// <param name="body">The body, or what stood in <c>payload_json</c>.</param>
    /// <param name="hasFiles">Whether files came with it.</param>
    public FormErrors Check(string method, string route, JsonElement? body, bool hasFiles)
    {
        var errors = new FormErrors();
        var described = _bodies.GetOrAdd((method, route), key => new Lazy<Body?>(() => Find(key.Method, key.Route))).Value;
        if (described is null)
        {
            if (body is not null)
            {
                errors.Add(string.Empty, "BODY_UNEXPECTED", "No body is described for this request.");
            }
        }
        else if (body is not { } value)
        {
            if (described.IsRequired && !hasFiles)
            {
                errors.Add(string.Empty, "BASE_TYPE_REQUIRED", "This request needs a body.");
            }
        }
        else
        {
            described.Schema.Check(value, string.Empty, errors);
        }

        return errors;
    }

    /// <summary>What is wrong with an answer; null where the document describes none for the status.</summary>
    public FormErrors? CheckResponse(string method, string route, int status, JsonElement body)
    {
        var schema = _responses.GetOrAdd((method, route, status), key => new Lazy<SchemaNode?>(() => FindResponse(key.Method, key.Route, key.Status))).Value;
        if (schema is null)
        {
            return null;
        }

        var errors = new FormErrors();
        schema.Check(body, string.Empty, errors);
        return errors;
    }

    private Body? Find(string method, string route) =>
        Operation(method, route)?.Path("requestBody") is { } body && body.Path("content")?.Path("application/json")?.Path("schema") is { } schema
            ? new Body(SchemaNode.Read(schema, Resolve), body.Truth("required"))
            : null;

    private SchemaNode? FindResponse(string method, string route, int status) =>
        Operation(method, route)?.Path("responses")?.Path($"{status}")?.Path("content")?.Path("application/json")?.Path("schema") is { } schema
            ? SchemaNode.Read(schema, Resolve)
            : null;

    private JsonElement? Operation(string method, string route) => _document.Path("paths")?.Path(route)?.Path(method.ToLowerInvariant());

    private SchemaNode Resolve(string reference) => _components.GetOrAdd(reference, target => new Lazy<SchemaNode>(() =>
    {
        const string Prefix = "#/components/schemas/";
        var schema = target.StartsWith(Prefix, StringComparison.Ordinal)
            ? _document.Path("components")?.Path("schemas")?.Path(target[Prefix.Length..])
            : null;
        return SchemaNode.Read(schema ?? throw new NotSupportedException($"The document has no {target}."), Resolve);
    })).Value;

    private sealed record Body(SchemaNode Schema, bool IsRequired);
}
