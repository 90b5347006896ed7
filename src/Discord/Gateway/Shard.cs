using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// A shard: one session, kept up over as many connections as it takes. Each turn of its loop opens a connection, lives with it to its end,
/// and decides by that end how to come back.
/// </summary>
internal sealed class Shard
{
    // So often the address to resume at may fail before it is asked whether the rest of the gateway can be reached.
    private const int FailuresBeforeProbing = 3;

    private readonly int id;
    private readonly int count;
    private readonly DiscordSocketConfig config;
    private readonly GatewayDirectory directory;
    private readonly IdentifyGate gate;
    private readonly IWebSocketConnectionProvider sockets;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly ILogger log;
    private readonly FrameHandler frames;
    private readonly Session session = new();
    private readonly Backoff returns;
    private readonly Backoff identifies;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int unreachable;
    private volatile bool serving;

    /// <summary>Makes one of so many shards.</summary>
    public Shard(
        int id,
        int count,
        DiscordSocketConfig config,
        GatewayDirectory directory,
        IdentifyGate gate,
        IWebSocketConnectionProvider sockets,
        EventDispatcher dispatcher,
        TimeProvider time,
        Random random,
        ILogger log)
    {
        (this.id, this.count, this.config, this.directory, this.gate, this.sockets) = (id, count, config, directory, gate, sockets);
        (this.time, this.random, this.log) = (time, random, log);
        frames = new FrameHandler(id, count, session, dispatcher, directory, config.GatewayUrl, time, log);
        (returns, identifies) = (new Backoff(random), new Backoff(random));
    }

    /// <summary>Done when it has identified, or failed to, for the first time: the next shards may begin.</summary>
    public Task Begun => begun.Task;

    /// <summary>Whether it has a session that brings events.</summary>
    public bool IsServing => serving;

    /// <summary>Keeps the shard connected until it is stopped.</summary>
    /// <exception cref="GatewayException">Discord will not have it back.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var end = await ConnectAndLiveAsync(stopping);
                serving = false;
                begun.TrySetResult();
                await PrepareReturnAsync(end, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped between two connections: there is nothing to close.
        }
        finally
        {
            begun.TrySetResult();
        }

        log.Left(id);
    }

    private async Task<ConnectionEnd> ConnectAndLiveAsync(CancellationToken stopping)
    {
        try
        {
            using var turn = session.CanResume ? null : await gate.EnterAsync(id, stopping);
            var address = session.ResumeAddress ?? directory.Address;
            if (await OpenAsync(address, stopping) is not { } socket)
            {
                return new ConnectionEnd(Ending.Unreachable);
            }

            using var connection = new GatewayConnection(
                socket, session, frames, (sender, token) => SignInAsync(sender, turn, address, token), OnServing, config, time, random);
            return await connection.RunAsync(stopping);
        }
        catch (Exception problem) when (problem is not (GatewayException or OperationCanceledException))
        {
            log.ShardFailed(problem, id);
            return new ConnectionEnd(Ending.Failed);
        }
    }

    private async Task SignInAsync(GatewaySender sender, IdentifyGate.Turn? turn, Uri address, CancellationToken cancellationToken)
    {
        if (turn is null)
        {
            log.Resuming(id, address.Host, session.LastSequence);
            await sender.ResumeAsync(config, session.Id!, session.LastSequence, cancellationToken);
            return;
        }

        log.Identifying(id, count, address.Host);
        turn.Identify();
        begun.TrySetResult();
        await sender.IdentifyAsync(config, id, count, cancellationToken);
    }

    private void OnServing()
    {
        serving = true;
        returns.Ease();
        log.Serving(id);
    }

    // Decides how to come back, and waits as long as that takes.
    private async Task PrepareReturnAsync(ConnectionEnd end, CancellationToken stopping)
    {
        if (end.How is Ending.Stopped)
        {
            return;
        }

        if (end.After is AfterClose.Stop)
        {
            throw CloseCodes.Refusal((GatewayCloseCode)end.Code!.Value, config.Intents);
        }

        if (end.ServedFor >= config.HealthyAfter)
        {
            returns.Reset();
        }

        var wait = returns.Next();
        if (end.After is AfterClose.Identify && session.CanResume)
        {
            if (time.GetElapsedTime(session.BeganAt) >= config.HealthyAfter)
            {
                identifies.Reset();
            }

            session.Forget();
        }

        if (!session.CanResume && end.How is not Ending.Unreachable)
        {
            wait = Longer(wait, identifies.Next());
        }

        if (end.WantsPause)
        {
            wait = Longer(wait, TimeSpan.FromSeconds(1 + (4 * random.NextDouble())));
        }

        log.Ended(id, end.How, end.Code, session.CanResume ? end.After : AfterClose.Identify, wait);
        await Task.Delay(wait, time, stopping);
    }

    private async Task<IWebSocketConnection?> OpenAsync(Uri address, CancellationToken stopping)
    {
        var socket = await TryConnectAsync(address, stopping);
        if (socket is not null)
        {
            unreachable = 0;
            return socket;
        }

        if (!session.CanResume || address == directory.Address || ++unreachable < FailuresBeforeProbing)
        {
            return null;
        }

        // Is it that address, or the network? Only where the gateway can be reached and the address then still cannot, the session is given up.
        using (var probe = await TryConnectAsync(directory.Address, stopping))
        {
            if (probe is null)
            {
                return null;
            }
        }

        socket = await TryConnectAsync(address, stopping);
        if (socket is null)
        {
            log.ResumeAddressGone(id, address.Host);
            session.Forget();
        }

        unreachable = 0;
        return socket;
    }

    private async Task<IWebSocketConnection?> TryConnectAsync(Uri address, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(config.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            return await sockets.ConnectAsync(address, either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            log.Unreachable(id, address.Host, "It took too long.");
            return null;
        }
        catch (WebSocketException problem)
        {
            log.Unreachable(id, address.Host, problem.Message);
            return null;
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
