using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Host.Feeds;
using static OnRecord.Host.Tests.Feeds.FeedWorld;

namespace OnRecord.Host.Tests.Feeds;

/// <summary>Feeds that are read by themselves.</summary>
public sealed class FeedScheduleTests
{
    private const string Feed = "http://post.example/feed";

    [Fact]
    public async Task A_feed_is_read_as_soon_as_it_is_added_and_again_when_it_is_due()
    {
        await using var world = await OpenAsync();
        using var schedule = new FeedSchedule(new Lazy<FeedDesk>(world.Desk), world.Time, NullLogger<FeedSchedule>.Instance);
        var asked = new SemaphoreSlim(0);
        world.Site.Serve(Feed, async context =>
        {
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Rss()));
            asked.Release();
        });
        await schedule.StartAsync(CancellationToken.None);
        await world.Time.TimerAsync(TimeSpan.FromMinutes(1));
        await world.AddAsync(Feed);
        await asked.WaitAsync();

        schedule.Wake();
        await asked.WaitAsync();
        for (var minute = 0; minute < 10; minute++)
        {
            await world.Time.TimerAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(2, world.Site.Asked.Count);
            world.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await asked.WaitAsync();
        await schedule.StopAsync(CancellationToken.None);
        Assert.Equal(3, world.Site.Asked.Count);
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_a_feed_and_reads_it_when_it_starts_again()
    {
        await using var world = await OpenAsync();
        await world.ServeAndAddAsync(Feed, Rss());
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Site.Serve(Feed, async context =>
        {
            stalled.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using (var schedule = new FeedSchedule(new Lazy<FeedDesk>(world.Desk), world.Time, NullLogger<FeedSchedule>.Instance))
        {
            await schedule.StartAsync(CancellationToken.None);
            await stalled.Task;
            await schedule.StopAsync(CancellationToken.None);
        }

        Assert.Null(world.Store.Find(Feed)!.LastRead);
        Assert.Equal(0, world.Store.Find(Feed)!.Failures);
        world.Site.Serve(Feed, Rss());
        world.Restart();
        Assert.Single(await world.ReadAsync());
    }
}
