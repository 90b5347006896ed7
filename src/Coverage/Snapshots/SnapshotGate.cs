namespace OnRecord.Coverage.Snapshots;

/// <summary>Lets snapshots in, and holds new ones back for the moment in which the file under them is replaced.</summary>
internal sealed class SnapshotGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Closed = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Opened = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _open = new(true);
    private readonly ManualResetEventSlim _empty = new(true);
    private int _inside;

    /// <summary>Enters; waits while the gate is closed.</summary>
    public void Enter()
    {
        while (true)
        {
            _open.Wait();
            lock (_lock)
            {
                if (_open.IsSet)
                {
                    _inside++;
                    _empty.Reset();
                    return;
                }
            }
        }
    }

    /// <summary>Leaves.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_inside == 0)
            {
                _empty.Set();
            }
        }
    }

    /// <summary>
    /// Closes the gate at a moment at which nobody is inside. Dispose what it gives to open it again. Who wants in never waits long: where
    /// somebody stays inside, the gate is opened again and closed later.
    /// </summary>
    /// <exception cref="CoverageException">Some did not leave.</exception>
    public IDisposable Close()
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Closed + Opened)
        {
            lock (_lock)
            {
                _open.Reset();
            }

            if (_empty.Wait(Closed))
            {
                return new Reopening(_open);
            }

            _open.Set();
            _empty.Wait(Opened);
        }

        throw new CoverageException("The index is still being read, and was not replaced; try again.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _open.Dispose();
        _empty.Dispose();
    }

    private sealed class Reopening(ManualResetEventSlim open) : IDisposable
    {
        public void Dispose() => open.Set();
    }
}
