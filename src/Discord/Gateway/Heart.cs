using System.Net.WebSockets;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// A connection's heart: beats at the interval that the greeting gave, the first time after a random part of it, and notices when nobody
/// hears it.
/// </summary>
internal sealed class Heart(GatewaySender sender, Session session, TimeSpan helloTimeout, TimeProvider time, Random random)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly TaskCompletionSource<TimeSpan> greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool heard = true;

    /// <summary>The greeting came. False where it came before.</summary>
    public bool Start(TimeSpan interval) => greeted.TrySetResult(interval < Longest ? interval : Longest);

    /// <summary>A beat was acknowledged.</summary>
    public void Hear() => heard = true;

    /// <summary>Beats until the connection turns out to be dead, and says how.</summary>
    public async Task<Ending> BeatAsync(CancellationToken cancellationToken)
    {
        TimeSpan interval;
        try
        {
            interval = await greeted.Task.WaitAsync(helloTimeout, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Ending.NotGreeted;
        }

        await Task.Delay(interval * random.NextDouble(), time, cancellationToken);
        while (heard)
        {
            heard = false;
            try
            {
                // Sending, too, can wait for ever on a connection that is dead.
                await sender.BeatAsync(session.LastSequence, cancellationToken).WaitAsync(interval, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                return Ending.Unheard;
            }
            catch (WebSocketException)
            {
                return Ending.Dropped;
            }

            await Task.Delay(interval, time, cancellationToken);
        }

        return Ending.Unheard;
    }
}
