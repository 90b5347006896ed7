using OnRecord.Sources.Links;
using OnRecord.Testing;
using OnRecord.Testing.Sites;

namespace OnRecord.Sources.Tests.Links;

/// <summary>A fetcher over a network of a test's own, with time that the test moves.</summary>
internal sealed class LinkDesk : IAsyncDisposable
{
    private LinkDesk(LoopbackSite site, FetchOptions options)
    {
        Site = site;
        Network = new(site);
        Fetcher = new(options, Network, Time);
        Articles = new(Fetcher, Time);
    }

    public LoopbackSite Site { get; }

    public SiteNetwork Network { get; }

    public ManualTime Time { get; } = new();

    public LinkFetcher Fetcher { get; }

    public ArticleLinks Articles { get; }

    public static async Task<LinkDesk> OpenAsync(FetchOptions? options = null) =>
        new(await LoopbackSite.StartAsync(), options ?? new() { Gap = TimeSpan.Zero, Contact = "https://newsroom.example/bot" });

    /// <summary>Fetches a text.</summary>
    public Task<Fetched> FetchAsync(string link, Func<Uri, Validators?>? known = null, int most = 100_000) =>
        FetchAsync(link, CancellationToken.None, known, most);

    public async Task<Fetched> FetchAsync(string link, CancellationToken cancellationToken, Func<Uri, Validators?>? known = null, int most = 100_000)
    {
        var request = new FetchRequest(LinkAddress.Parse(link), "text/plain", most);
        return await Fetcher.FetchAsync(known is null ? request : request with { Known = known }, cancellationToken);
    }

    /// <summary>Why a link was refused.</summary>
    public async Task<LinkException> RefusalOfAsync(string link) => await Assert.ThrowsAsync<LinkException>(() => FetchAsync(link, cancellationToken: CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        Fetcher.Dispose();
        await Site.DisposeAsync();
    }
}
