namespace OnRecord.Sources.Links;

/// <summary>One request at a time for a host, a gap between two, and none while it asks to be left alone.</summary>
internal sealed class HostTurns(TimeSpan gap, TimeProvider time)
{
    private const int MostKept = 1_000;

    private readonly Lock door = new();
    private readonly Dictionary<string, Host> hosts = new(StringComparer.Ordinal);

    /// <summary>Waits for the host's turn; the turn is over when what it gives is disposed of.</summary>
    /// <exception cref="LinkException">The host asked to be left alone.</exception>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var host = Find(name);
        try
        {
            await host.Turn.WaitAsync(cancellationToken);
            try
            {
                var now = time.GetUtcNow();
                if (host.LeftAloneUntil > now)
                {
                    throw new LinkException(
                        LinkFailure.Busy, $"{name} asks not to be called again before {host.LeftAloneUntil:yyyy-MM-dd HH:mm} UTC.", host.LeftAloneUntil - now);
                }

                if (host.Next > now)
                {
                    await Task.Delay(host.Next - now, time, cancellationToken);
                }

                return new Turn(this, host);
            }
            catch
            {
                host.Turn.Release();
                throw;
            }
        }
        catch
        {
            Leave(host);
            throw;
        }
    }

    /// <summary>Leaves a host alone for a while. Its turn must be the caller's.</summary>
    public void LeaveAlone(string name, TimeSpan wait)
    {
        lock (door)
        {
            if (hosts.TryGetValue(name, out var host))
            {
                host.LeftAloneUntil = time.GetUtcNow() + wait;
            }
        }
    }

    private Host Find(string name)
    {
        lock (door)
        {
            if (!hosts.TryGetValue(name, out var host))
            {
                Prune();
                host = new Host();
                hosts.Add(name, host);
            }

            host.Callers++;
            return host;
        }
    }

    private void End(Host host)
    {
        host.Next = time.GetUtcNow() + gap;
        host.Turn.Release();
        Leave(host);
    }

    private void Leave(Host host)
    {
        lock (door)
        {
            host.Callers--;
        }
    }

    // Names come from links: there is no end to them.
    private void Prune()
    {
        if (hosts.Count < MostKept)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var idle in hosts.Where(entry => entry.Value.Callers == 0 && entry.Value.Next <= now && entry.Value.LeftAloneUntil <= now).ToArray())
        {
            hosts.Remove(idle.Key);
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset Next { get; set; }

        public DateTimeOffset LeftAloneUntil { get; set; }

        public int Callers { get; set; }
    }

    private sealed class Turn(HostTurns turns, Host host) : IDisposable
    {
        private bool over;

        public void Dispose()
        {
            if (!over)
            {
                over = true;
                turns.End(host);
            }
        }
    }
}
