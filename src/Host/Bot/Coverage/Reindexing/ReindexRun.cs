using System.Globalization;
using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Coverage.Reindexing;

/// <summary>One building anew of the index: who began it, how far it has come, and how it ended.</summary>
internal sealed class ReindexRun(Moderator by, DateTimeOffset startedAt) : IProgress<BuildProgress>, IDisposable
{
    private readonly CancellationTokenSource cancelled = new();
    private readonly TaskCompletionSource<ReindexEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long progress;
    private Moderator? canceller;

    /// <summary>What its button knows it by. No other has the same, not even after the host was started again.</summary>
    public string Id { get; } = startedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Who began it.</summary>
    public Moderator By => by;

    /// <summary>When.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>Who cancelled it; null where nobody did.</summary>
    public Moderator? CancelledBy => canceller;

    /// <summary>How far it has come.</summary>
    public BuildProgress Progress
    {
        get
        {
            var both = Interlocked.Read(ref progress);
            return new((int)(both >> 32), (int)both);
        }
    }

    /// <summary>Completes when it is over, and never fails.</summary>
    public Task<ReindexEnd> Ended => ended.Task;

    /// <summary>Ends it before it is done.</summary>
    public CancellationToken Cancelled => cancelled.Token;

    /// <inheritdoc/>
    public void Dispose() => cancelled.Dispose();

    /// <inheritdoc/>
    public void Report(BuildProgress value) => Interlocked.Exchange(ref progress, ((long)value.Done << 32) | (uint)value.Total);

    /// <summary>Cancels it.</summary>
    /// <returns>False where somebody has done so before.</returns>
    public bool Cancel(Moderator who)
    {
        if (Interlocked.CompareExchange(ref canceller, who, comparand: null) is not null)
        {
            return false;
        }

        cancelled.Cancel();
        return true;
    }

    /// <summary>It is over.</summary>
    public void End(ReindexEnd end) => ended.TrySetResult(end);
}
