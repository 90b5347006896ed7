using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>The body of a request: JSON, and files where there are any.</summary>
internal sealed record RequestBody(JsonElement? Json, IReadOnlyDictionary<int, FakeFile> Files)
{
    private const long Largest = 25 * 1024 * 1024;

    public static RequestBody None { get; } = new(null, new Dictionary<int, FakeFile>());

    /// <summary>Reads a body. What is wrong with its form is added to <paramref name="errors"/>; <c>code</c> 40005 stands for "too large".</summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, FormErrors errors, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            errors.Add(string.Empty, "TOO_LARGE", "Request entity too large");
            return None;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            if (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0)
            {
                errors.Add(string.Empty, "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
            }

            return None;
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return new RequestBody(await JsonAsync(request.Body, errors, cancellationToken), new Dictionary<int, FakeFile>());
        }

        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await PartsAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), errors, cancellationToken);
        }

        errors.Add(string.Empty, "CONTENT_TYPE_INVALID", $"Expected \"Content-Type\" header to be one of {{'application/json', 'multipart/form-data'}}, not {type.MediaType}.");
        return None;
    }

    private static async Task<JsonElement?> JsonAsync(Stream body, FormErrors errors, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            errors.Add(string.Empty, "JSON_INVALID", "The request body contains invalid JSON.");
            return null;
        }
    }

    private static async Task<RequestBody> PartsAsync(HttpRequest request, string boundary, FormErrors errors, CancellationToken cancellationToken)
    {
        JsonElement? json = null;
        var files = new Dictionary<int, FakeFile>();
        var reader = new MultipartReader(boundary, request.Body) { BodyLengthLimit = Largest };
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var name = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString()
                : string.Empty;
            if (name == "payload_json")
            {
                if (part.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is not true)
                {
                    errors.Add("payload_json", "CONTENT_TYPE_INVALID", "The part payload_json must be application/json.");
                }

                json = await JsonAsync(part.Body, errors, cancellationToken);
            }
            else if (name.StartsWith("files[", StringComparison.Ordinal) && name.EndsWith(']')
                && int.TryParse(name.AsSpan(6, name.Length - 7), out var index)
                && (disposition!.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)) is { Length: > 0 } fileName)
            {
                using var content = new MemoryStream();
                await part.Body.CopyToAsync(content, cancellationToken);
                files[index] = new FakeFile(fileName.ToString(), content.ToArray(), part.ContentType ?? "application/octet-stream");
            }
            else
            {
                errors.Add(name, "PART_UNKNOWN", "A part is payload_json, or files[n] with a file name.");
            }
        }

        return new RequestBody(json, files);
    }
}
