using System.Net;
using System.Net.Sockets;
using OnRecord.Host.Bot.Replies;
using OnRecord.Sources;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>
/// Downloads plain text and Markdown from links: over http and https, from public addresses alone. Every connection is made to an address
/// that was looked at, so neither a redirect nor a name that changes its meaning leads into a private network.
/// </summary>
internal sealed class LinkDownload : IDisposable
{
    private const int MostRedirects = 5;
    private const int LongestShown = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly HttpClient http;
    private readonly Func<IPAddress, bool> isPublic;

    /// <summary>Makes one.</summary>
    public LinkDownload()
        : this(PublicAddress.Is)
    {
    }

    /// <summary>Makes one that goes where a test lets it.</summary>
    internal LinkDownload(Func<IPAddress, bool> isPublic)
    {
        this.isPublic = isPublic;
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A proxy would connect in our stead, and to wherever it likes.
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Longest,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("OnRecord/1.0");
        http.DefaultRequestHeaders.Accept.ParseAdd("text/plain, text/markdown, text/*;q=0.5");
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Downloads an article.</summary>
    /// <exception cref="BotReplyException">The link is none, leads where it must not, or to no text.</exception>
    public async Task<Downloaded> DownloadAsync(string link, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        try
        {
            return await FollowAsync(Checked(link, from: null), patience.Token);
        }
        catch (HttpRequestException problem) when (problem.InnerException is BotReplyException refusal)
        {
            throw new BotReplyException(refusal.Message);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException)
        {
            throw new BotReplyException("That link could not be fetched: nobody answers there. Check it, or add the article as a file.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BotReplyException($"That link could not be fetched within {Longest.TotalSeconds} seconds. Try again, or add the article as a file.");
        }
    }

    private async Task<Downloaded> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } next)
            {
                address = Checked(next.OriginalString, address);
                continue;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new BotReplyException($"That link could not be fetched: the server says {(int)response.StatusCode}. Check it, or add the article as a file.");
            }

            var ending = Ending(response.Content.Headers.ContentType?.MediaType, address);
            return new(Name(address, ending), await LimitedBody.ReadAsync(response.Content, cancellationToken), address);
        }

        throw new BotReplyException($"That link leads on more than {MostRedirects} times; give me the last address.");
    }

    private static Uri Checked(string link, Uri? from)
    {
        if (!(from is null ? Uri.TryCreate(link, UriKind.Absolute, out var address) : Uri.TryCreate(from, link, out address)))
        {
            throw new BotReplyException("That is no link. It begins with http:// or https://.");
        }

        return address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps
            ? address.UserInfo.Length == 0
                ? address
                : throw new BotReplyException("That link has a name or a password in it; I take links without.")
            : throw new BotReplyException("I fetch links that begin with http:// or https://, and no others.");
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(isPublic))
        {
            throw new BotReplyException("That link leads into a private network, where I do not go.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Ending(string? type, Uri address) => type?.ToLowerInvariant() switch
    {
        "text/markdown" or "text/x-markdown" => ".md",
        "text/plain" => address.AbsolutePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? ".md" : ".txt",
        "text/html" or "application/xhtml+xml" => throw new BotReplyException(
            "That is a web page, and I cannot read web pages yet. Save the article's text as a .txt or .md file and add that."),
        null => throw new BotReplyException("The server does not say what that is; I take plain text and Markdown. Add the article as a file."),
        var other => throw new BotReplyException($"That is {SafeMarkdown.Of(other, LongestShown)}; I take plain text and Markdown. Add the article as a file."),
    };

    private static string Name(Uri address, string ending)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1]).Trim('/');
        var name = last.Length > 0 ? last : address.Host;
        return ArticleFiles.IsArticle(name) ? name : name + ending;
    }
}
