using System.Net.WebSockets;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// One connection, from the greeting to the end: signs in, reads, and beats. It comes to its end in one of three ways: what is read says
/// so, the heart is not heard, or we leave.
/// </summary>
internal sealed class GatewayConnection : IDisposable
{
    // "Any code but 1000 and 1001": the session stays, and can be resumed.
    private const int KeepSession = 4000;
    private const int EndSession = 1000;

    private readonly IWebSocketConnection socket;
    private readonly FrameHandler frames;
    private readonly Func<GatewaySender, CancellationToken, Task> signIn;
    private readonly DiscordSocketConfig config;
    private readonly TimeProvider time;
    private readonly Session session;
    private readonly Action onServing;
    private readonly FrameReceiver receiver;
    private readonly GatewaySender sender;
    private readonly Heart heart;
    private long? servingSince;
    private volatile bool leaving;

    /// <summary>Makes the life of a connection that has just been opened.</summary>
    /// <param name="socket">The connection; disposed with this.</param>
    /// <param name="session">The session, its own or to be.</param>
    /// <param name="frames">Takes what is read.</param>
    /// <param name="signIn">Identifies or resumes, once the gateway has greeted.</param>
    /// <param name="onServing">Called when the session begins or goes on.</param>
    /// <param name="config">Limits and timeouts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">For the first beat.</param>
    public GatewayConnection(
        IWebSocketConnection socket,
        Session session,
        FrameHandler frames,
        Func<GatewaySender, CancellationToken, Task> signIn,
        Action onServing,
        DiscordSocketConfig config,
        TimeProvider time,
        Random random)
    {
        (this.socket, this.session, this.frames, this.signIn, this.onServing, this.config, this.time) =
            (socket, session, frames, signIn, onServing, config, time);
        receiver = new FrameReceiver(socket, config.LargestFrame);
        sender = new GatewaySender(socket, time);
        heart = new Heart(sender, session, config.HelloTimeout, time, random);
    }

    /// <summary>Lives, and tells how it ended. What it read is handed on no more once this has returned.</summary>
    /// <exception cref="GatewayException">What would be sent cannot be.</exception>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stopping)
    {
        using var life = new CancellationTokenSource();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var leave = stopping.Register(stopped.SetResult);

        var beating = heart.BeatAsync(life.Token);
        var reading = ReadAsync(life.Token);
        try
        {
            await Task.WhenAny(reading, beating, stopped.Task);
            if (stopped.Task.IsCompleted)
            {
                leaving = true;
                await CloseAsync(EndSession);

                // A connection that is torn down while data is still coming may take the goodbye down with it.
                await WaitAsync(reading);
                return new ConnectionEnd(Ending.Stopped);
            }

            var how = await HowAsync(reading, beating);
            if (how is not (Ending.Closed or Ending.Dropped))
            {
                await CloseAsync(KeepSession);
            }

            return new ConnectionEnd(how, socket.CloseCode, servingSince is { } since ? time.GetElapsedTime(since) : null);
        }
        finally
        {
            await life.CancelAsync();
            socket.Dispose();
            await Task.WhenAll((Task)reading, beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        socket.Dispose();
        sender.Dispose();
        receiver.Dispose();
    }

    private async Task<Ending> HowAsync(Task<Ending> reading, Task<Ending> beating)
    {
        if (reading.IsCompleted)
        {
            return await reading;
        }

        // Where sending failed, the reason may be on its way.
        var how = await beating;
        if (how is Ending.Dropped)
        {
            await WaitAsync(reading);
        }

        return reading.IsCompleted ? await reading : how;
    }

    private async Task<Ending> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                switch (await receiver.ReceiveAsync(cancellationToken))
                {
                    case FrameReceiver.Found.Close:
                        return Ending.Closed;
                    case FrameReceiver.Found.TooLarge when !leaving:
                        frames.Odd("It is too large.", config.LargestFrame);
                        break;
                    case FrameReceiver.Found.Binary when !leaving:
                        frames.Odd("It is not text.", receiver.Frame.Length);
                        break;
                    case FrameReceiver.Found.Frame when !leaving:
                        if (await DoAsync(frames.Take(receiver.Frame), cancellationToken) is { } end)
                        {
                            return end;
                        }

                        break;
                }
            }
        }
        catch (Exception problem) when (problem is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            return Ending.Dropped;
        }
    }

    private ValueTask<Ending?> DoAsync(FrameStep step, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case FrameStepKind.Greeted when heart.Start(step.Interval):
                return SendAsync(signIn(sender, cancellationToken));
            case FrameStepKind.Beat:
                return SendAsync(sender.BeatOutOfTurnAsync(session.LastSequence, cancellationToken));
            case FrameStepKind.Heard:
                heart.Hear();
                break;
            case FrameStepKind.Serving when servingSince is null:
                servingSince = time.GetTimestamp();
                onServing();
                break;
            case FrameStepKind.ComeBack:
                return new(Ending.AskedBack);
            case FrameStepKind.Retry:
                return new(Ending.SessionRefused);
            case FrameStepKind.StartOver:
                return new(Ending.SessionGone);
        }

        return default;
    }

    private static async ValueTask<Ending?> SendAsync(Task sending)
    {
        try
        {
            await sending;
        }
        catch (WebSocketException)
        {
            // Reading on tells why.
        }

        return null;
    }

    private async Task CloseAsync(int code)
    {
        using var patience = new CancellationTokenSource(config.CloseTimeout, time);
        try
        {
            await socket.CloseAsync(code, patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception problem) when (problem is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // It is closed in any case.
        }
    }

    private async Task WaitAsync(Task reading)
    {
        try
        {
            await reading.WaitAsync(config.CloseTimeout, time);
        }
        catch (TimeoutException)
        {
            // It has had its time.
        }
    }
}
