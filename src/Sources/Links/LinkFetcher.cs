using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using OnRecord.Sources.Links.Robots;

namespace OnRecord.Sources.Links;

/// <summary>
/// Fetches links: over http and https, from public addresses alone, as robots.txt allows, one request at a time for a host, within limits of
/// size and time, with at most five redirects of which each is checked as the link was. No proxy, no cookies, no names and passwords.
/// </summary>
public sealed class LinkFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan LongestMaxAge = TimeSpan.FromDays(1);

    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly HostTurns turns;
    private readonly RobotsCache robots;

    /// <summary>Makes one; there should be one in a program, since a host's turns are its.</summary>
    public LinkFetcher(FetchOptions options, INetwork network, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(time);
        this.options = options;
        this.time = time;
        turns = new(options.Gap, time);
        robots = new(time, (address, token) => FollowAsync(RobotsCache.Request(address), static (_, _) => Task.CompletedTask, token));
        var connections = new CheckedConnections(network);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A proxy would connect in our stead, and to wherever it likes.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = async (context, token) => await connections.ConnectAsync(context.DnsEndPoint, token),

            ConnectTimeout = TimeSpan.FromSeconds(30),

            // What is left of a body that was too large is not waited for.
            MaxResponseDrainSize = 0,

            // A name is looked up anew now and then, as others do.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            // The limit is ours, by a clock that can be moved.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Fetches a link.</summary>
    /// <exception cref="LinkException">It was not to be had; the message says why.</exception>
    public Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FollowAsync(request, robots.RequireAsync, cancellationToken);
    }

    private async Task<Fetched> FollowAsync(FetchRequest request, Func<Uri, CancellationToken, Task> allowed, CancellationToken cancellationToken)
    {
        var budget = new TimeBudget(options.TimeLimit, time);
        var address = LinkAddress.Parse(request.Address.OriginalString);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            await allowed(address, cancellationToken);
            var (fetched, next) = await AskAsync(address, request, budget, cancellationToken);
            if (fetched is not null)
            {
                return fetched;
            }

            address = next!;
        }

        throw new LinkException(LinkFailure.Unreadable, $"That link leads on more than {MostRedirects} times; give me the last address.");
    }

    // Either what came, or where it is instead.
    private async Task<(Fetched? Fetched, Uri? Next)> AskAsync(Uri address, FetchRequest request, TimeBudget budget, CancellationToken cancellationToken)
    {
        var host = LinkAddress.HostOf(address);
        using var turn = await turns.TakeAsync(host, cancellationToken);
        try
        {
            return await budget.SpendAsync(
                async token =>
                {
                    using var message = MessageFor(address, request);
                    using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
                    return await TakeAsync(response, address, host, request, token);
                },
                cancellationToken);
        }
        catch (HttpRequestException problem) when (problem.InnerException is LinkException refusal)
        {
            throw refusal.Again();
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            throw new LinkException(LinkFailure.Unavailable, Unavailable(problem));
        }
    }

    private static HttpRequestMessage MessageFor(Uri address, FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.Known(address) is { } known)
        {
            // As they came: what a server calls its versions is its own affair, and it need not be well-formed.
            if (known.ETag is { } tag)
            {
                message.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            if (known.LastModified is { } day)
            {
                message.Headers.TryAddWithoutValidation("If-Modified-Since", day);
            }
        }

        return message;
    }

    private async Task<(Fetched? Fetched, Uri? Next)> TakeAsync(
        HttpResponseMessage response, Uri address, string host, FetchRequest request, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308 && Header(response.Headers, "Location") is { } next)
        {
            return (null, LinkAddress.Parse(next, address));
        }

        if (status == 304 && request.Known(address) is { IsEmpty: false } known)
        {
            return (new(address, IsUnchanged: true) { Validators = known, MaxAge = MaxAge(response) }, null);
        }

        if (status is 429 or 503)
        {
            var wait = RetryAfter.Of(response.Headers, time.GetUtcNow());
            turns.LeaveAlone(host, wait ?? TimeSpan.Zero);
            throw new LinkException(LinkFailure.Busy, $"That link could not be fetched: the server is busy ({status}). Try again later.", wait);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw Failed(status);
        }

        var type = response.Content.Headers.ContentType;
        var body = await LimitedBody.ReadAsync(response.Content, request.MaxBytes, request.MayBeCutOff, cancellationToken);
        return (
            new(address, IsUnchanged: false)
            {
                Body = body,
                MediaType = type?.MediaType?.ToLowerInvariant(),
                Charset = type?.CharSet?.Trim('"', '\'', ' '),
                Validators = new(Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified")),
                MaxAge = MaxAge(response),
            },
            null);
    }

    private static LinkException Failed(int status) => status switch
    {
        404 or 410 => new(LinkFailure.Gone, $"That link could not be fetched: the server says {status}, it is not there. Check it, or add the article as a file."),
        401 or 402 or 403 or 451 => new(
            LinkFailure.Closed, $"That link could not be fetched: the server says {status}, it is not open to everybody. Add the article as a file."),
        >= 500 => new(LinkFailure.Unavailable, $"That link could not be fetched: the server says {status}. Try again later, or add the article as a file."),
        _ => new(LinkFailure.Unreadable, $"That link could not be fetched: the server says {status}. Check it, or add the article as a file."),
    };

    private static string Unavailable(Exception problem) => (problem as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError => "That link could not be fetched: its server's certificate is not in order. Add the article as a file.",
        HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded or HttpRequestError.ConfigurationLimitExceeded =>
            "That link could not be fetched: the server broke off, or does not speak HTTP as it should. Try again later.",
        _ when problem is InvalidDataException =>
            "That link could not be fetched: what came was packed wrongly. Try again later.",
        _ => "That link could not be fetched: nobody answers there. Check it, or add the article as a file.",
    };

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= LinkAddress.Longest } value ? value : null;

    private static TimeSpan? MaxAge(HttpResponseMessage response) => response.Headers.CacheControl switch
    {
        { NoCache: true } or { NoStore: true } => null,
        { MaxAge: { } age } => age < LongestMaxAge ? age : LongestMaxAge,
        _ => null,
    };
}
