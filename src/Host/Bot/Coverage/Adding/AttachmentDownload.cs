using System.Net.Sockets;
using Microsoft.Extensions.Options;
using OnRecord.Discord.Messages;
using OnRecord.Sources;
using OnRecord.Sources.Links;
using OnRecord.Sources.Packing;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>
/// Downloads files that were attached to a command: from where Discord keeps them, and from nowhere else. Where <c>Discord:ApiUrl</c> is a
/// simulator on this machine, from there too.
/// </summary>
internal sealed class AttachmentDownload : IDisposable
{
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Longest };
    private readonly Uri? simulator;

    /// <summary>Makes one.</summary>
    public AttachmentDownload(IOptions<DiscordOptions> options) =>
        simulator = Uri.TryCreate(options.Value.ApiUrl, UriKind.Absolute, out var api) && api.IsLoopback ? api : null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Downloads a file.</summary>
    /// <exception cref="BotReplyException">It is no article file, too large, not Discord's, or cannot be had.</exception>
    public async Task<Downloaded> DownloadAsync(Attachment file, CancellationToken cancellationToken)
    {
        if (!ArticleFiles.IsArticle(file.Filename) && !UnpackedZip.IsZip(file.Filename))
        {
            throw new BotReplyException("I take .txt, .md and .html files, and .zip archives of them. Save the article's text as one of them.");
        }

        if (file.Size > ArticleFiles.MaxBytes)
        {
            throw new BotReplyException(LimitedBody.TooLarge(ArticleFiles.MaxBytes).Message);
        }

        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || !IsDiscords(address))
        {
            throw new BotReplyException("That file is not where Discord keeps files, so I did not fetch it.");
        }

        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new BotReplyException($"Discord did not give me the file ({(int)response.StatusCode}). Attach it again.");
            }

            var body = await LimitedBody.ReadAsync(response.Content, ArticleFiles.MaxBytes, mayBeCutOff: false, cancellationToken);
            return new(file.Filename, body.ToArray());
        }
        catch (LinkException problem)
        {
            throw new BotReplyException(problem.Message);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException)
        {
            throw new BotReplyException("Discord did not give me the file: the connection failed. Try again.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BotReplyException($"Discord did not give me the file within {Longest.TotalSeconds} seconds. Try again.");
        }
    }

    private bool IsDiscords(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        || (simulator is not null && address.Authority == simulator.Authority && address.Scheme == simulator.Scheme);
}
