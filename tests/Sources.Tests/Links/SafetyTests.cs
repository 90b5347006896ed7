using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using OnRecord.Sources.Links;

namespace OnRecord.Sources.Tests.Links;

/// <summary>Attacks: each is refused with a sentence, and no request is made where none may be made.</summary>
public sealed class SafetyTests : IAsyncLifetime
{
    private const string PrivateNetwork = "That link leads into a private network, where I do not go.";

    private LinkDesk desk = null!;

    public async Task InitializeAsync() => desk = await LinkDesk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1/a")]
    [InlineData("http://127.8.9.1:8080/a")]
    [InlineData("http://0.0.0.0/a")]
    [InlineData("http://0/a")]
    [InlineData("http://2130706433/a")]
    [InlineData("http://0177.0.0.1/a")]
    [InlineData("http://0x7f.1/a")]
    [InlineData("http://0x7f000001/a")]
    [InlineData("http://127.1/a")]
    [InlineData("http://10.1.2.3/a")]
    [InlineData("http://172.16.0.1/a")]
    [InlineData("http://192.168.1.1/a")]
    [InlineData("http://100.64.0.1/a")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://224.0.0.1/a")]
    [InlineData("http://255.255.255.255/a")]
    [InlineData("http://[::]/a")]
    [InlineData("http://[::1]/a")]
    [InlineData("http://[::ffff:127.0.0.1]/a")]
    [InlineData("http://[::ffff:7f00:1]/a")]
    [InlineData("http://[::127.0.0.1]/a")]
    [InlineData("http://[64:ff9b::7f00:1]/a")]
    [InlineData("http://[64:ff9b::8.8.8.8]/a")]
    [InlineData("http://[2002:7f00:1::]/a")]
    [InlineData("http://[2001::1]/a")]
    [InlineData("http://[fe80::1]/a")]
    [InlineData("http://[fe80::1%25eth0]/a")]
    [InlineData("http://[fc00::1]/a")]
    [InlineData("http://[fd12:3456::1]/a")]
    [InlineData("http://[ff02::1]/a")]
    [InlineData("http://localhost/a")]
    [InlineData("http://localhost./a")]
    [InlineData("http://LOCALHOST/a")]
    [InlineData("http://www.localhost/a")]
    [InlineData("http://printer.local/a")]
    [InlineData("http://wiki.internal/a")]
    [InlineData("http://intranet/a")]
    public async Task What_leads_into_a_private_network_is_refused_before_anybody_is_asked(string link)
    {
        var refusal = await desk.RefusalOfAsync(link);

        Assert.Equal(LinkFailure.Refused, refusal.Failure);
        Assert.Equal(PrivateNetwork, refusal.Message);
        Assert.Empty(desk.Network.Lookups);
        Assert.Empty(desk.Network.Connections);
        Assert.Empty(desk.Site.Requests);
    }

    [Theory]
    [InlineData("ftp://news.example/a", "I fetch links that begin with http:// or https://, and no others.")]
    [InlineData("file:///etc/passwd", "I fetch links that begin with http:// or https://, and no others.")]
    [InlineData("javascript:alert(1)", "That is no link. It begins with http:// or https://.")]
    [InlineData("/etc/passwd", "That is no link. It begins with http:// or https://.")]
    [InlineData("", "That is no link. It begins with http:// or https://.")]
    [InlineData("http://", "That is no link. It begins with http:// or https://.")]
    [InlineData("http://news.example\\@127.0.0.1/", "That is no link. It begins with http:// or https://.")]
    [InlineData("http://news.example/a\r\nHost: inside", "That is no link. It begins with http:// or https://.")]
    [InlineData("http://name:secret@news.example/a", "That link has a name or a password in it; I take links without.")]
    [InlineData("http://news.example@127.0.0.1/a", "That link has a name or a password in it; I take links without.")]
    [InlineData("http://@127.0.0.1/a", "That link has a name or a password in it; I take links without.")]
    [InlineData("http://news.example:22/a", "That link leads to port 22, where no news is published; I take links without a port.")]
    [InlineData("http://news.example:6379/a", "That link leads to port 6379, where no news is published; I take links without a port.")]
    [InlineData("https://news.example:0/a", "That link leads to port 0, where no news is published; I take links without a port.")]
    [InlineData("http://127.0.0.0x1.example.1/a", "That link names no host that I can make out.")]
    public async Task What_is_no_link_to_a_public_page_is_refused_before_anybody_is_asked(string link, string sentence)
    {
        var refusal = await desk.RefusalOfAsync(link);

        Assert.Equal(sentence, refusal.Message);
        Assert.Empty(desk.Network.Lookups);
        Assert.Empty(desk.Network.Connections);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("93.184.215.14 10.0.0.1")]
    public async Task A_name_that_stands_for_a_private_address_is_not_connected_to(string address)
    {
        desk.Network.Names["inside.example"] = new([address]);

        var refusal = await desk.RefusalOfAsync("http://inside.example/a");

        Assert.Equal(PrivateNetwork, refusal.Message);
        Assert.Empty(desk.Network.Connections);
        Assert.Empty(desk.Site.Requests);
    }

    [Fact]
    public async Task A_name_that_means_something_else_the_second_time_does_not_lead_inside()
    {
        // Public while it is looked at, private when it is used: what is used is what was looked at.
        desk.Network.Names["rebinding.example"] = new(["93.184.215.14", "127.0.0.1"]);
        desk.Site.Serve("http://rebinding.example/a", Closing("first"));

        await desk.FetchAsync("http://rebinding.example/a");
        var refusal = await desk.RefusalOfAsync("http://rebinding.example/b");

        Assert.Equal(PrivateNetwork, refusal.Message);
        Assert.All(desk.Network.Connections, address => Assert.Equal(SiteNetwork.Public, address));
        Assert.DoesNotContain("http://rebinding.example/b", desk.Site.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a", PrivateNetwork)]
    [InlineData("//127.0.0.1/a", PrivateNetwork)]
    [InlineData("http://[::1]/a", PrivateNetwork)]
    [InlineData("http://2130706433/", PrivateNetwork)]
    [InlineData("http://inside.example/a", PrivateNetwork)]
    [InlineData("http://localhost/a", PrivateNetwork)]
    [InlineData("file:///etc/hosts", "I fetch links that begin with http:// or https://, and no others.")]
    [InlineData("ftp://news.example/a", "I fetch links that begin with http:// or https://, and no others.")]
    [InlineData("http://name@news.example/a", "That link has a name or a password in it; I take links without.")]
    [InlineData("http://news.example:25/a", "That link leads to port 25, where no news is published; I take links without a port.")]
    public async Task A_redirect_is_looked_at_as_a_link_is(string target, string sentence)
    {
        desk.Network.Names["inside.example"] = new(["192.168.0.10"]);
        desk.Site.Redirect("http://news.example/a", target);

        var refusal = await desk.RefusalOfAsync("http://news.example/a");

        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(["http://news.example/a"], desk.Site.Asked);
        Assert.All(desk.Network.Connections, address => Assert.Equal(SiteNetwork.Public, address));
    }

    [Fact]
    public async Task Robots_txt_that_leads_inside_is_not_followed_and_the_page_is_left_alone()
    {
        desk.Site.Redirect("http://news.example/robots.txt", "http://127.0.0.1/robots.txt");
        desk.Site.Serve("http://news.example/a", "text");

        var refusal = await desk.RefusalOfAsync("http://news.example/a");

        Assert.Equal(PrivateNetwork, refusal.Message);
        Assert.Empty(desk.Site.Asked);
    }

    [Fact]
    public async Task Redirects_that_do_not_end_are_left_after_five()
    {
        desk.Site.Redirect("http://news.example/round", "/round");

        var refusal = await desk.RefusalOfAsync("http://news.example/round");

        Assert.Equal("That link leads on more than 5 times; give me the last address.", refusal.Message);
        Assert.Equal(6, desk.Site.Asked.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_let_go_as_soon_as_it_is_larger_than_an_article(string encoding)
    {
        // 200 MB of nothing, in kilobytes.
        var packed = new MemoryStream();
        await using (Stream pack = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            var nothing = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 200; megabyte++)
            {
                await pack.WriteAsync(nothing);
            }
        }

        desk.Site.Serve("http://news.example/bomb", context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(packed.ToArray()).AsTask();
        });
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refusal = await Assert.ThrowsAsync<LinkException>(() => desk.FetchAsync("http://news.example/bomb", most: ArticleFiles.MaxBytes));

        Assert.Equal("That is larger than 5 MB, which is more than any article.", refusal.Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50 << 20);
    }

    [Fact]
    public async Task What_is_packed_twice_is_not_unpacked()
    {
        desk.Site.Serve("http://news.example/twice", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip, gzip";
            return context.Response.Body.WriteAsync(new byte[20]).AsTask();
        });

        var refusal = await desk.RefusalOfAsync("http://news.example/twice");

        Assert.Equal("That page is packed in a way that I cannot unpack.", refusal.Message);
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_let_go()
    {
        desk.Site.Serve("http://news.example/endless", async context =>
        {
            var chunk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested && !desk.Site.Closing.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });

        var refusal = await Assert.ThrowsAsync<LinkException>(() => desk.FetchAsync("http://news.example/endless", most: ArticleFiles.MaxBytes));

        Assert.Equal("That is larger than 5 MB, which is more than any article.", refusal.Message);
    }

    [Fact]
    public async Task A_size_that_is_told_beforehand_is_not_waited_for()
    {
        desk.Site.Serve("http://news.example/large", async context =>
        {
            context.Response.ContentLength = 1L << 40;
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, desk.Site.Closing).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var refusal = await desk.RefusalOfAsync("http://news.example/large");

        Assert.StartsWith("That is larger than", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("headers")]
    [InlineData("a byte now and then")]
    public async Task A_server_that_is_slow_is_left_when_the_time_is_up(string sent)
    {
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        desk.Site.Serve("http://news.example/slow", async context =>
        {
            if (sent != "nothing")
            {
                await context.Response.Body.FlushAsync();
            }

            if (sent == "a byte now and then")
            {
                await context.Response.Body.WriteAsync(new byte[] { 65 });
                await context.Response.Body.FlushAsync();
            }

            stalled.SetResult();
            await Task.Delay(Timeout.Infinite, desk.Site.Closing).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var fetching = desk.RefusalOfAsync("http://news.example/slow");
        await stalled.Task;
        desk.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(fetching.IsCompleted);
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        var refusal = await fetching;

        Assert.Equal("That link could not be fetched within 20 seconds. Try again later, or add the article as a file.", refusal.Message);
        Assert.True(refusal.MayPass);
    }

    [Fact]
    public async Task Neither_cookies_nor_a_way_back_are_carried_from_one_request_to_the_next()
    {
        desk.Site.Serve("http://news.example/a", context =>
        {
            context.Response.Headers.SetCookie = "visitor=1";
            context.Response.Redirect("http://other.example/b");
            return Task.CompletedTask;
        });
        desk.Site.Serve("http://other.example/b", "text", "text/plain");

        await desk.FetchAsync("http://news.example/a");
        await desk.FetchAsync("http://news.example/a");

        Assert.All(desk.Site.Requests, request => Assert.Null(request.Header("Cookie") ?? request.Header("Referer") ?? request.Header("Authorization")));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("192.88.99.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("203.0.113.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("100::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("64:ff9b:1::1", false)]
    public void Addresses_are_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    // The connection is not kept, so that the name is looked up again.
    private static Func<HttpContext, Task> Closing(string text) => context =>
    {
        context.Response.Headers.Connection = "close";
        return context.Response.WriteAsync(text);
    };
}
