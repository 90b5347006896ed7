using OnRecord.Sources.Links;

namespace OnRecord.Sources.Tests.Links;

/// <summary>How links are fetched: politely.</summary>
public sealed class FetchingTests : IAsyncLifetime
{
    private const string Page = "http://news.example/a";

    private LinkDesk desk = null!;

    public async Task InitializeAsync() => desk = await LinkDesk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Each_request_says_whose_it_is()
    {
        desk.Site.Serve(Page, "text", "text/plain");

        await desk.FetchAsync(Page);

        Assert.Equal(2, desk.Site.Requests.Count);
        Assert.All(desk.Site.Requests, request => Assert.Equal("OnRecord/1.0 (+https://newsroom.example/bot)", request.Header("User-Agent")));
    }

    [Fact]
    public async Task What_is_known_is_asked_for_only_where_it_changed()
    {
        desk.Site.Serve(Page, context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Fri, 21 Jan 2022 10:00:00 GMT";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"v1\"" ? 304 : 200;
            return Task.CompletedTask;
        });
        var first = await desk.FetchAsync(Page);

        var again = await desk.FetchAsync(Page, known: address => address.AbsoluteUri == Page ? first.Validators : null);

        Assert.False(first.IsUnchanged);
        Assert.True(again.IsUnchanged);
        Assert.Equal(new("\"v1\"", "Fri, 21 Jan 2022 10:00:00 GMT"), first.Validators);
        Assert.Equal("Fri, 21 Jan 2022 10:00:00 GMT", desk.Site.Requests[^1].Header("If-Modified-Since"));
    }

    [Fact]
    public async Task A_server_that_says_unchanged_without_having_been_asked_has_failed()
    {
        desk.Site.Say(Page, 304);

        Assert.StartsWith("That link could not be fetched: the server says 304", (await desk.RefusalOfAsync(Page)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Fri, 21 Jan 2022 12:05:00 GMT", 300)]
    [InlineData("99999999", 86_400)]
    [InlineData("soon", null)]
    public async Task A_server_that_asks_to_be_left_alone_is_left_alone_that_long(string retryAfter, int? seconds)
    {
        desk.Site.Serve(Page, context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        desk.Site.Serve("http://news.example/b", "text", "text/plain");

        var refusal = await desk.RefusalOfAsync(Page);

        Assert.Equal((LinkFailure.Busy, seconds), (refusal.Failure, (int?)refusal.RetryAfter?.TotalSeconds));
        if (seconds is { } wait)
        {
            Assert.Equal(LinkFailure.Busy, (await desk.RefusalOfAsync("http://news.example/b")).Failure);
            Assert.DoesNotContain("http://news.example/b", desk.Site.Asked);
            desk.Time.Advance(TimeSpan.FromSeconds(wait));
        }

        Assert.False((await desk.FetchAsync("http://news.example/b")).IsUnchanged);
    }

    [Theory]
    [InlineData(404, LinkFailure.Gone)]
    [InlineData(410, LinkFailure.Gone)]
    [InlineData(401, LinkFailure.Closed)]
    [InlineData(403, LinkFailure.Closed)]
    [InlineData(451, LinkFailure.Closed)]
    [InlineData(400, LinkFailure.Unreadable)]
    [InlineData(500, LinkFailure.Unavailable)]
    [InlineData(502, LinkFailure.Unavailable)]
    [InlineData(429, LinkFailure.Busy)]
    [InlineData(302, LinkFailure.Unreadable)]
    public async Task What_the_server_says_is_told(int status, LinkFailure failure)
    {
        desk.Site.Say(Page, status);

        var refusal = await desk.RefusalOfAsync(Page);

        Assert.Equal(failure, refusal.Failure);
        Assert.Contains($"{status}", refusal.Message);
    }

    [Fact]
    public async Task One_request_at_a_time_goes_to_a_host_with_a_gap_between_two()
    {
        var gap = TimeSpan.FromSeconds(2);
        await using var slow = await LinkDesk.OpenAsync(new() { Gap = gap });
        var (asked, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        slow.Site.Serve(Page, _ =>
        {
            asked.SetResult();
            return held.Task;
        });
        slow.Site.Serve("http://news.example/b", "text", "text/plain");

        // Its robots.txt was the first request.
        var first = slow.FetchAsync(Page);
        await slow.Time.TimerAsync(gap);
        Assert.Empty(slow.Site.Asked);
        slow.Time.Advance(gap);
        await asked.Task;
        var second = slow.FetchAsync("http://news.example/b");
        slow.Time.Advance(gap * 3);
        Assert.Equal([Page], slow.Site.Asked);
        held.SetResult();
        await first;
        await slow.Time.TimerAsync(gap);
        Assert.Equal([Page], slow.Site.Asked);
        slow.Time.Advance(gap);
        await second;

        Assert.Equal([Page, "http://news.example/b"], slow.Site.Asked);
    }

    [Fact]
    public async Task Another_host_does_not_wait_for_the_first()
    {
        var held = new TaskCompletionSource();
        desk.Site.Serve(Page, _ => held.Task);
        desk.Site.Serve("http://other.example/b", "text", "text/plain");

        var waiting = desk.FetchAsync(Page);
        await desk.FetchAsync("http://other.example/b");

        Assert.False(waiting.IsCompleted);
        held.SetResult();
        await waiting;
    }

    [Fact]
    public async Task Whoever_stops_waiting_gives_up_the_turn()
    {
        var held = new TaskCompletionSource();
        desk.Site.Serve(Page, _ => held.Task);
        desk.Site.Serve("http://news.example/b", "text", "text/plain");
        using var stop = new CancellationTokenSource();

        var (stopped, next) = (desk.FetchAsync(Page, stop.Token), desk.FetchAsync("http://news.example/b"));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        Assert.Equal("text/plain", (await next).MediaType);
        held.SetResult();
    }

    [Fact]
    public async Task Where_nobody_answers_is_told()
    {
        await desk.Site.DisposeAsync();

        Assert.Contains("nobody", (await desk.RefusalOfAsync(Page)).Message);
    }

    [Fact]
    public async Task A_page_that_robots_txt_keeps_for_itself_is_not_asked_for()
    {
        desk.Site.Serve("http://news.example/robots.txt", "User-agent: *\nDisallow: /a", "text/plain");
        desk.Site.Serve(Page, "text", "text/plain");
        desk.Site.Serve("http://news.example/b", "text", "text/plain");
        desk.Site.Redirect("http://other.example/to-a", Page);

        var refusal = await desk.RefusalOfAsync(Page);
        var redirected = await desk.RefusalOfAsync("http://other.example/to-a");
        await desk.FetchAsync("http://news.example/b");

        Assert.Equal(LinkFailure.Disallowed, refusal.Failure);
        Assert.Equal("news.example asks programs not to read that page (robots.txt). Add the article as a file.", refusal.Message);
        Assert.Equal(LinkFailure.Disallowed, redirected.Failure);
        Assert.Equal(["http://other.example/to-a", "http://news.example/b"], desk.Site.Asked);
        Assert.Single(desk.Site.Requests, request => request.Url == "http://news.example/robots.txt");
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(410, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Without_a_robots_txt_everything_is_allowed_and_while_it_fails_nothing(int status, bool isAllowed)
    {
        desk.Site.Say("http://news.example/robots.txt", status);
        desk.Site.Serve(Page, "text", "text/plain");

        var failure = await Record.ExceptionAsync(() => desk.FetchAsync(Page));

        Assert.Equal(isAllowed, failure is null);
        Assert.Equal(isAllowed ? 1 : 0, desk.Site.Asked.Count);
    }

    [Fact]
    public async Task A_robots_txt_that_failed_is_asked_for_again_after_ten_minutes_and_one_that_came_after_a_day()
    {
        desk.Site.Say("http://news.example/robots.txt", 500);
        desk.Site.Serve(Page, "text", "text/plain");
        await desk.RefusalOfAsync(Page);
        desk.Site.Serve("http://news.example/robots.txt", "User-agent: *\nAllow: /", "text/plain");
        await desk.RefusalOfAsync(Page);
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.FetchAsync(Page);
        desk.Time.Advance(TimeSpan.FromHours(23));
        await desk.FetchAsync(Page);
        Assert.Equal(2, desk.Site.Requests.Count(request => request.Url.EndsWith("robots.txt", StringComparison.Ordinal)));

        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.FetchAsync(Page);

        Assert.Equal(3, desk.Site.Requests.Count(request => request.Url.EndsWith("robots.txt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_a_robots_txt_without_an_end_the_beginning_counts()
    {
        desk.Site.Serve("http://news.example/robots.txt", "User-agent: *\nDisallow: /a\n" + new string('#', 1 << 20), "text/plain");

        Assert.Equal(LinkFailure.Disallowed, (await desk.RefusalOfAsync(Page)).Failure);
    }
}
