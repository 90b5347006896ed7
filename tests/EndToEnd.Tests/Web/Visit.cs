using Microsoft.Playwright;
using OnRecord.Host.Tests;
using OnRecord.Host.Tests.Web;
using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests.Web;

/// <summary>
/// Somebody in front of a browser: Chromium, and the host over the sample coverage. What a page writes to the console, and every request to
/// another host, is kept; there must be none.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IndexedFolder folder;
    private readonly RunningHost host;
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly List<string> troubles = [];

    private Visit(IndexedFolder folder, RunningHost host, IPlaywright playwright, IBrowser browser)
    {
        (this.folder, this.host, this.playwright, this.browser) = (folder, host, playwright, browser);
    }

    /// <summary>What should not be: console messages, failed requests, requests to other hosts.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    /// <summary>Begins one.</summary>
    public static async Task<Visit> Begin()
    {
        var sample = IndexedFolder.WithSample();
        await sample.Run("index", "rebuild");
        var running = await RunningHost.Over(sample, ("Web:QuestionsPerMinute", "10000"), ("Web:RequestsPerMinute", "10000"));
        var driver = await Playwright.CreateAsync();

        // As root there is no sandbox to be had; what is visited is our own.
        var started = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"] });
        return new(sample, running, driver, started);
    }

    /// <summary>A window.</summary>
    public async Task<IPage> Window(int width, ColorScheme scheme)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = host.Client.BaseAddress!.ToString(),
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => troubles.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => troubles.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => troubles.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Client.BaseAddress.ToString(), StringComparison.Ordinal))
            {
                troubles.Add($"{page.Url}: {request.Url}");
            }
        };
        return page;
    }

    /// <summary>An address of each kind of page, with what it shows.</summary>
    public async Task<IReadOnlyList<string>> Addresses()
    {
        var articles = await host.Client.GetStringAsync(new Uri("/coverage", UriKind.Relative));
        var speakers = await host.Client.GetStringAsync(new Uri("/speakers", UriKind.Relative));
        return
        [
            "/",
            "/?q=" + Uri.EscapeDataString("What did Blinken say about NATO?"),
            "/?q=" + Uri.EscapeDataString("What did Blinken say about volcanoes?"),
            "/?q=" + Uri.EscapeDataString("Did Blinken say \"there are no minor incursions\"?"),
            First(articles, "/articles/") + "#s2",
            "/speakers",
            "/speakers?order=name",
            First(speakers, "/speakers/"),
            First(speakers, "/speakers/") + "?kind=direct&topic=talks",
            "/coverage",
            "/compare",
            "/compare?a=blinken&b=lavrov",
            "/timeline",
            "/timeline?q=blinken",
        ];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
        folder.Dispose();
    }

    private static string First(string page, string beginning)
    {
        var at = page.IndexOf($"href=\"{beginning}", StringComparison.Ordinal) + "href=\"".Length;
        return page[at..page.IndexOf('"', at)];
    }
}
