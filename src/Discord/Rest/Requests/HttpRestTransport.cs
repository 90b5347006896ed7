using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Rest.Requests;

/// <summary>Carries requests over HTTP, by pooled connections.</summary>
internal sealed class HttpRestTransport : IRestTransport
{
    // The largest thing that the client asks for is a list of 130 commands.
    private const long LargestResponse = 16 * 1024 * 1024;
    private const int LongestReason = 512;

    private readonly HttpClient http;
    private readonly string root;
    private readonly string authorization;
    private readonly string userAgent;

    /// <summary>Goes out over sockets.</summary>
    public HttpRestTransport(DiscordRestConfig config)
        : this(config, Sockets(config))
    {
    }

    /// <summary>Goes out over what is given.</summary>
    public HttpRestTransport(DiscordRestConfig config, HttpMessageHandler handler)
    {
        if (config.ApiUrl is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
        {
            throw new ArgumentException("The address of Discord's REST interface begins with https:// or http://.", nameof(config));
        }

        // .NET's own complaint about a malformed header shows the header, so the token is looked at here.
        if (config.Token.Length == 0 || config.Token.Any(letter => !char.IsAscii(letter) || char.IsControl(letter) || letter == ' '))
        {
            throw new ArgumentException("The bot's token is empty, or holds a space or a character that no token has.", nameof(config));
        }

        root = config.ApiUrl.AbsoluteUri.TrimEnd('/') + "/";
        authorization = $"Bot {config.Token}";
        userAgent = $"DiscordBot ({config.UserAgentUrl}, {config.UserAgentVersion})";
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestResponse };
    }

    /// <inheritdoc/>
    public async Task<RestResponse> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var message = ToMessage(request);
        using var response = await http.SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = response.Headers.NonValidated.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new RestResponse((int)response.StatusCode, body, headers);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static SocketsHttpHandler Sockets(DiscordRestConfig config) => new()
    {
        ConnectTimeout = config.ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // A redirect would carry the token to wherever it leads.
        AllowAutoRedirect = false,

        // Traces would record addresses, and addresses hold interactions' tokens.
        ActivityHeadersPropagator = null,
    };

    private HttpRequestMessage ToMessage(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, root + request.Route.Path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = Content(request.Body),
        };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (!request.Route.IsInteraction)
        {
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (request.Reason is { Length: > 0 } reason)
        {
            message.Headers.TryAddWithoutValidation("X-Audit-Log-Reason", Encoded(reason));
        }

        return message;
    }

    private static HttpContent? Content(RestBody? body)
    {
        if (body is null)
        {
            return null;
        }

        var json = new ReadOnlyMemoryContent(body.Json) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) } };
        if (body.Files.Count == 0)
        {
            return json;
        }

        var parts = new MultipartFormDataContent { Named(json, "payload_json") };
        for (var i = 0; i < body.Files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(body.Files[i].Content)
            {
                Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Octet) },
            };
            parts.Add(Named(file, $"files[{i}]", PartName(body.Files[i])));
        }

        return parts;
    }

    // With quotation marks: .NET, left alone, sets none round names with brackets.
    private static HttpContent Named(HttpContent part, string name, string? file = null)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = file is null ? null : $"\"{file}\"",
        };
        return part;
    }

    // A name inside a header: letters that cannot end it. The name that Discord shows stands in the JSON.
    private static string PartName(FileAttachment file) =>
        string.Concat(file.FileName.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));

    // Cut between characters, never inside one's escapes.
    private static string Encoded(string reason)
    {
        var encoded = string.Empty;
        foreach (var rune in reason.EnumerateRunes())
        {
            var next = encoded + Uri.EscapeDataString(rune.ToString());
            if (next.Length > LongestReason)
            {
                break;
            }

            encoded = next;
        }

        return encoded;
    }
}
