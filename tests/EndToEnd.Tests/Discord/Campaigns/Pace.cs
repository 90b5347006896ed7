namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>Lets time pass in ticks, as a metronome does: a wait begins with the tick before it.</summary>
internal sealed class Pace(TimeSpan tick) : IDisposable
{
    private readonly PeriodicTimer timer = new(tick);

    /// <summary>Waits for the next tick.</summary>
    public async Task NextAsync(CancellationToken cancellationToken = default) => await timer.WaitForNextTickAsync(cancellationToken);

    /// <summary>Waits for so much time, in whole ticks.</summary>
    public async Task PassAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        for (var ticks = (int)Math.Ceiling(time / tick); ticks > 0; ticks--)
        {
            await NextAsync(cancellationToken);
        }
    }

    public void Dispose() => timer.Dispose();
}
