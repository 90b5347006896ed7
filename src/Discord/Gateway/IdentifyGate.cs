namespace OnRecord.Discord.Gateway;

/// <summary>
/// Lets shards begin sessions no faster than Discord allows: of those with the same key (shard id modulo <c>max_concurrency</c>) one at a
/// time, five seconds apart, and none while no session may begin.
/// </summary>
internal sealed class IdentifyGate : IDisposable
{
    // Discord counts when identifies arrive: a quarter of a second for one that was sent later and travelled faster.
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.25);

    private readonly GatewayDirectory directory;
    private readonly TimeProvider time;
    private readonly Key[] keys;

    /// <summary>Makes a gate with this many keys.</summary>
    public IdentifyGate(GatewayDirectory directory, int maxConcurrency, TimeProvider time)
    {
        (this.directory, this.time) = (directory, time);
        keys = new Key[maxConcurrency];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = new Key();
        }
    }

    /// <summary>Waits until it is the shard's turn. The turn lasts until it is disposed.</summary>
    public async Task<Turn> EnterAsync(int shardId, CancellationToken cancellationToken)
    {
        var key = keys[shardId % keys.Length];
        await key.Door.WaitAsync(cancellationToken);
        var kept = false;
        try
        {
            await directory.TakeSessionStartAsync(cancellationToken);
            kept = true;
            if (key.IdentifiedAt is { } before && Spacing - time.GetElapsedTime(before) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return new Turn(this, key);
        }
        catch
        {
            if (kept)
            {
                directory.GiveBack();
            }

            key.Door.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in keys)
        {
            key.Door.Dispose();
        }
    }

    /// <summary>A shard's turn to begin a session.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly IdentifyGate gate;
        private readonly Key key;

        internal Turn(IdentifyGate gate, Key key) => (this.gate, this.key) = (gate, key);

        /// <summary>Whether it is over.</summary>
        public bool IsOver { get; private set; }

        /// <summary>The shard identifies: the turn is over, and the session start used.</summary>
        public void Identify()
        {
            key.IdentifiedAt = gate.time.GetTimestamp();
            gate.directory.Used();
            End();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (!IsOver)
            {
                gate.directory.GiveBack();
                End();
            }
        }

        private void End()
        {
            IsOver = true;
            key.Door.Release();
        }
    }

    internal sealed class Key
    {
        public SemaphoreSlim Door { get; } = new(1);

        public long? IdentifiedAt { get; set; }
    }
}
