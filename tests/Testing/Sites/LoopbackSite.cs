using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OnRecord.Testing.Sites;

/// <summary>
/// Web sites on the loopback address, over real sockets: any number of hosts, told apart by the Host header. It remembers who asked for what,
/// and says 404 to what no test serves; where nobody serves a robots.txt, there is none.
/// </summary>
public sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SiteRequest> requests = new();
    private readonly CancellationTokenSource closing = new();

    private LoopbackSite()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, Unbound>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; private set; }

    /// <summary>Cancelled when it closes: for pages that never end.</summary>
    public CancellationToken Closing => closing.Token;

    /// <summary>What it was asked for, in order.</summary>
    public IReadOnlyList<SiteRequest> Requests => [.. requests];

    /// <summary>The addresses that it was asked for, in order, those of robots.txt left out.</summary>
    public IReadOnlyList<string> Asked => [.. requests.Select(request => request.Url).Where(url => !url.EndsWith("/robots.txt", StringComparison.Ordinal))];

    /// <summary>Starts one.</summary>
    public static async Task<LoopbackSite> StartAsync()
    {
        var site = new LoopbackSite();
        await site.app.StartAsync();
        site.Port = new Uri(site.app.Urls.Single()).Port;
        return site;
    }

    /// <summary>Serves a page; the address is as a reader would write it, without a port.</summary>
    public void Serve(string url, Func<HttpContext, Task> page) => pages[url] = page;

    /// <summary>Serves a text.</summary>
    public void Serve(string url, string text, string type = "text/html; charset=utf-8") => Serve(url, context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).AsTask();
    });

    /// <summary>Leads on to another address.</summary>
    public void Redirect(string url, string to, int status = 302) => Serve(url, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    /// <summary>Says a status, and nothing else.</summary>
    public void Say(string url, int status) => Serve(url, context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    /// <summary>Serves it no longer.</summary>
    public void TakeAway(string url) => pages.TryRemove(url, out _);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A test that wants nobody there has closed it already.
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync();
        await app.DisposeAsync();
        closing.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var url = $"http://{context.Request.Host.Host}{context.Request.Path}{context.Request.QueryString}";
        requests.Enqueue(new(url, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (pages.TryGetValue(url, out var page))
        {
            return page(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private sealed class Unbound : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
