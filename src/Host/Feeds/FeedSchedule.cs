using System.Threading.Channels;
using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Host.Display;

namespace OnRecord.Host.Feeds;

/// <summary>Reads each feed when it is due, as long as the host runs. What it was about is kept: a restart goes on where it was.</summary>
internal sealed partial class FeedSchedule(Lazy<FeedDesk> desk, TimeProvider time, ILogger<FeedSchedule> log) : BackgroundService
{
    // Feeds may be added by another process.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Looks at once whether a feed is due: one was added.</summary>
    public void Wake() => wakes.Writer.TryWrite(true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var hasBegun = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = LongestWait;
            try
            {
                if (!hasBegun)
                {
                    // Whoever had them before was this host, and is gone.
                    desk.Value.Begin();
                    hasBegun = true;
                }

                foreach (var read in await desk.Value.ReadDueAsync(stoppingToken))
                {
                    Tell(read);
                }

                wait = Until(desk.Value.NextDue());
            }
            catch (CoverageException problem)
            {
                LogStore(SafeText.Line(problem.Message));
            }

            await WaitAsync(wait, stoppingToken);
        }
    }

    private TimeSpan Until(DateTimeOffset? due)
    {
        var wait = due - time.GetUtcNow() ?? LongestWait;
        return wait < ShortestWait ? ShortestWait : wait < LongestWait ? wait : LongestWait;
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stoppingToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(Task.Delay(wait, time, done.Token), wakes.Reader.ReadAsync(done.Token).AsTask());
        await done.CancelAsync();
    }

    private void Tell(KeptFeed feed)
    {
        var address = SafeText.Line(feed.Address);
        if (feed.LastFailure is { } failure)
        {
            LogFailed(address, feed.Failures, SafeText.Line(failure));
        }
        else
        {
            LogRead(address, feed.NextDue);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The feed {Feed} was read; it is due again at {Due}.")]
    private partial void LogRead(string feed, DateTimeOffset due);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feed {Feed} failed, {Failures} times in a row: {Failure}")]
    private partial void LogFailed(string feed, int failures, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feeds could not be read: {Failure}")]
    private partial void LogStore(string failure);
}
