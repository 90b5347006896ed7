using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// Takes each frame: keeps the session's number, hands events on, and says what is left for the connection to do. Nothing that a frame
/// can hold makes it throw; what it cannot read it passes over.
/// </summary>
internal sealed class FrameHandler(
    int shardId, int shards, Session session, EventDispatcher dispatcher, GatewayDirectory directory, Uri? proxy, TimeProvider time, ILogger log)
{
    private const int OddFramesLoggedPerMinute = 10;
    private const int OtherNamesLogged = 64;
    private const int LongestReason = 300;

    private readonly LogLimit oddFrames = new(OddFramesLoggedPerMinute, time);
    private readonly HashSet<string> otherNames = new(StringComparer.Ordinal);

    /// <summary>Takes a frame.</summary>
    public FrameStep Take(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Take(GatewayFrame.Parse(utf8));
        }
        catch (JsonException problem)
        {
            Odd(problem.Message, utf8.Length);
            return FrameStep.None;
        }
    }

    /// <summary>Notes a message that is no frame.</summary>
    public void Odd(string why, int length)
    {
        if (oddFrames.Allows(out var leftOut))
        {
            log.OddFrame(shardId, length, why[..Math.Min(why.Length, LongestReason)], leftOut);
        }
    }

    private FrameStep Take(in GatewayFrame frame) => (GatewayOpcode)frame.Op switch
    {
        GatewayOpcode.Dispatch => TakeEvent(frame),
        GatewayOpcode.HeartbeatAck => new FrameStep(FrameStepKind.Heard),
        GatewayOpcode.Heartbeat => new FrameStep(FrameStepKind.Beat),
        GatewayOpcode.Hello => new FrameStep(FrameStepKind.Greeted, IntervalOf(frame.Data)),
        GatewayOpcode.Reconnect => new FrameStep(FrameStepKind.ComeBack),

        // Resuming in vain costs nothing; beginning a session does. So only a plain "false" ends it.
        GatewayOpcode.InvalidSession => new FrameStep(
            frame.Data.SequenceEqual("false"u8) ? FrameStepKind.StartOver : FrameStepKind.Retry),
        _ => TakeUnknown(frame),
    };

    private FrameStep TakeEvent(in GatewayFrame frame)
    {
        if (frame.Sequence is { } sequence)
        {
            session.Saw(sequence);
        }

        switch (frame.Event)
        {
            case GatewayEvent.Ready:
                return TakeReady(frame);
            case GatewayEvent.Resumed:
                return new FrameStep(FrameStepKind.Serving);
            case GatewayEvent.Other:
                return TakeUnknown(frame);
        }

        try
        {
            dispatcher.Dispatch(frame);
        }
        catch (Exception problem)
        {
            // Whatever it is, the next event does not suffer for it.
            Odd($"{frame.Event}: {problem.Message}", frame.Data.Length);
        }

        return FrameStep.None;
    }

    private FrameStep TakeReady(in GatewayFrame frame)
    {
        var ready = ReadReady(frame.Data);
        if (ready is not { SessionId: { Length: > 0 } id, User: { } user, Application: { } application })
        {
            // Nothing would ever come of this connection; but a session that serves already is not given up for a bad frame.
            Odd("READY without a session, a user or an application.", frame.Data.Length);
            return session.CanResume ? FrameStep.None : new FrameStep(FrameStepKind.StartOver);
        }

        session.Begin(id, GatewayAddress.Resume(ready.ResumeGatewayUrl, proxy, directory.Address), frame.Sequence, time.GetTimestamp());
        dispatcher.Ready(new ReadyEvent(shardId, shards, user, application.Id, [.. (ready.Guilds ?? []).Select(guild => guild.Id)]));
        return new FrameStep(FrameStepKind.Serving);
    }

    private static ReadyPayload? ReadReady(ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonSerializer.Deserialize(data, GatewayJsonContext.Default.ReadyPayload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private FrameStep TakeUnknown(in GatewayFrame frame)
    {
        if (otherNames.Count < OtherNamesLogged && log.IsEnabled(LogLevel.Debug))
        {
            var name = frame.Op == (int)GatewayOpcode.Dispatch ? frame.ShownEventName() : $"op {frame.Op}";
            if (otherNames.Add(name))
            {
                log.PassedOver(shardId, name);
            }
        }

        return FrameStep.None;
    }

    private static TimeSpan IntervalOf(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isInterval = reader.ValueTextEquals("heartbeat_interval"u8);
            reader.Read();
            if (isInterval && reader.TokenType is JsonTokenType.Number && reader.TryGetDouble(out var milliseconds) && milliseconds is >= 1 and < int.MaxValue)
            {
                return TimeSpan.FromMilliseconds(milliseconds);
            }

            reader.Skip();
        }

        throw new JsonException("A greeting names the interval of the heartbeat.");
    }
}
