using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OnRecord.Host.Bot;
using OnRecord.Host.Bot.Coverage.Adding;
using OnRecord.Sources;

namespace OnRecord.Host.Tests.Bot.Door;

public sealed class LinkDownloadTests : IAsyncLifetime, IDisposable
{
    // Another address of this machine, which plays the private network.
    private const string Private = "127.0.0.9";

    private readonly LinkDownload links = new(address => !address.Equals(IPAddress.Parse(Private)));
    private WebApplication site = null!;
    private int privateRequests;

    private string Root => site.Urls.First();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        site = builder.Build();
        site.Use(async (context, next) =>
        {
            if (context.Request.Host.Host == Private)
            {
                Interlocked.Increment(ref privateRequests);
            }

            await next(context);
        });
        site.MapGet("/ferry", () => Results.Text("\"The ferry will sail,\" said Ines Falk.", "text/plain", Encoding.UTF8));
        site.MapGet("/notes.md", () => Results.Text("# Notes", "text/plain"));
        site.MapGet("/page", () => Results.Text("<p>Words.</p>", "text/html"));
        site.MapGet("/report", () => Results.Bytes([1, 2, 3], "application/pdf"));
        site.MapGet("/gone", () => Results.NotFound());
        site.MapGet("/moved", () => Results.Redirect("/ferry"));
        site.MapGet("/round", () => Results.Redirect("/round"));
        site.MapGet("/inside", (HttpRequest request) => Results.Redirect($"http://{Private}:{request.Host.Port}/ferry"));
        site.MapGet("/away", () => Results.Redirect("file:///etc/hosts"));
        site.MapGet("/endless", async (HttpResponse response) =>
        {
            response.ContentType = "text/plain";
            var chunk = new byte[64 * 1024];
            for (var sent = 0; sent <= ArticleFiles.MaxBytes; sent += chunk.Length)
            {
                await response.Body.WriteAsync(chunk);
            }
        });
        await site.StartAsync();
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    public void Dispose() => links.Dispose();

    [Theory]
    [InlineData("/ferry", "ferry.txt", "/ferry")]
    [InlineData("/notes.md", "notes.md", "/notes.md")]
    [InlineData("/moved", "ferry.txt", "/ferry")]
    public async Task Plain_text_is_fetched_and_named_by_the_last_address(string path, string name, string from)
    {
        var article = await links.DownloadAsync(Address(path), CancellationToken.None);

        Assert.Equal(name, article.Name);
        Assert.Equal(from, article.Address!.AbsolutePath);
        Assert.NotEmpty(article.Bytes);
    }

    [Theory]
    [InlineData("/page", "I cannot read web pages yet")]
    [InlineData("/report", "That is application/pdf")]
    [InlineData("/gone", "the server says 404")]
    [InlineData("/round", "leads on more than 5 times")]
    [InlineData("/away", "http:// or https://")]
    [InlineData("/endless", "larger than 5 MB")]
    public async Task What_is_no_article_is_refused_in_a_sentence(string path, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<BotReplyException>(() => links.DownloadAsync(Address(path), CancellationToken.None));

        Assert.Contains(sentence, refusal.Message.Replace("\\", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_does_not_lead_into_a_private_network()
    {
        var refusal = await Assert.ThrowsAsync<BotReplyException>(() => links.DownloadAsync(Address("/inside"), CancellationToken.None));

        Assert.Contains("private network", refusal.Message);
        Assert.Equal(0, privateRequests);
    }

    [Fact]
    public async Task Where_nobody_answers_is_told()
    {
        var address = Address("/ferry");
        await site.StopAsync();

        var refusal = await Assert.ThrowsAsync<BotReplyException>(() => links.DownloadAsync(address, CancellationToken.None));

        Assert.Contains("nobody answers there", refusal.Message);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Addresses_are_public_or_not(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    private string Address(string path) => $"http://127.0.0.1:{new Uri(Root.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal)).Port}{path}";
}
