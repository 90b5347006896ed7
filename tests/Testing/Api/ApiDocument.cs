using System.Text.Json;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing;

/// <summary>An OpenAPI document, and what it says of requests and their replies.</summary>
public sealed class ApiDocument
{
    private readonly JsonElement _document;

    /// <summary>Reads a document.</summary>
    public ApiDocument(string json) => _document = JsonDocument.Parse(json).RootElement;

    /// <summary>Every operation: its path, its method, and the names of its parameters.</summary>
    public IReadOnlyList<(string Path, string Method, IReadOnlyList<string> Parameters)> Operations =>
    [
        .. from path in _document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (path.Name, operation.Name.ToUpperInvariant(), (IReadOnlyList<string>)[.. Parameters(operation.Value).Select(parameter => parameter.GetProperty("name").GetString()!)]),
    ];

    /// <summary>What is wrong with a reply, each in a line; nothing where it is as the document says.</summary>
    public IReadOnlyList<string> Check(string path, string method, int status, string? type, string body)
    {
        var operation = _document.GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant());
        if (!operation.GetProperty("responses").TryGetProperty($"{status}", out var reply))
        {
            return [$"The document has no reply {status} of {method} {path}."];
        }

        if (!reply.TryGetProperty("content", out var content))
        {
            return body.Length == 0 ? [] : [$"The reply {status} of {method} {path} has a body."];
        }

        if (type is null || !content.TryGetProperty(type, out var described))
        {
            return [$"The document has no reply {status} of {method} {path} of the type {type}."];
        }

        var errors = new FormErrors();
        SchemaNode.Read(described.GetProperty("schema"), Resolve).Check(JsonDocument.Parse(body).RootElement, string.Empty, errors);
        return [.. errors.Lines];
    }

    private static IEnumerable<JsonElement> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    private SchemaNode Resolve(string reference) =>
        SchemaNode.Read(_document.GetProperty("components").GetProperty("schemas").GetProperty(reference["#/components/schemas/".Length..]), Resolve);
}
