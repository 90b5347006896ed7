using System.Threading.Channels;
using OnRecord.Coverage;
using OnRecord.Host.Bot.Digest;
using OnRecord.Host.Bot.Watches;
using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Alerts;

/// <summary>
/// What the bot posts by itself, as long as it runs: looks what has come in, writes down what is to be posted of it, and posts what is due.
/// Everything between the steps is in the journal, so that it goes on where it was.
/// </summary>
internal sealed partial class AlertWork(
    ServedCoverage served,
    ArrivalIntake intake,
    WatchPosts watches,
    DigestPosts digests,
    [FromKeyedServices(AlertServices.Clock)] TimeProvider time,
    ILogger<AlertWork> log)
{
    /// <summary>How often it looks, where nobody told that something came in: other programs put articles in, too.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // One word that there is news is enough, however much there is.
    private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int begun;

    /// <summary>Works until it is stopped. Begun again, it returns at once: once is enough.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref begun, 1) == 1)
        {
            return;
        }

        served.Changed += OnChanged;
        try
        {
            while (true)
            {
                await PauseAsync(await StepAsync(cancellationToken), cancellationToken);
            }
        }
        finally
        {
            served.Changed -= OnChanged;
        }
    }

    private void OnChanged(object? sender, EventArgs change) => news.Writer.TryWrite(true);

    // How long to wait for the next.
    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (served.IsBuilding || served.Coverage.State is not (CoverageState.Ready or CoverageState.Empty))
            {
                return Longest;
            }

            intake.TakeIn(cancellationToken);
            var watched = await watches.PostAsync(cancellationToken);
            var daily = await digests.PostAsync(cancellationToken);
            return new[] { Longest, watched, daily }.Min();
        }
#pragma warning disable CA1031 // Whatever one step meets, it is tried again: nobody would notice that nothing comes any more.
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(problem);
            return Longest;
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await news.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing was told; it looks all the same.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is watched for could not be looked after; it is tried again.")]
    private partial void LogFailed(Exception problem);
}
