using System.Buffers;
using System.Text.Json;

namespace OnRecord.Discord.Gateway;

/// <summary>Writes what a connection sends, one payload at a time, within the limits of size and number.</summary>
internal sealed class GatewaySender(IWebSocketConnection socket, TimeProvider time) : IDisposable
{
    /// <summary>Discord closes a connection that sends a larger payload.</summary>
    public const int LargestPayload = 4096;

    private readonly SendBudget budget = new(time);
    private readonly SemaphoreSlim sending = new(1);
    private readonly ArrayBufferWriter<byte> payload = new(256);

    /// <summary>Sends the beat that is due.</summary>
    public Task BeatAsync(long? sequence, CancellationToken cancellationToken)
    {
        budget.Take();
        return SendAsync(GatewayOpcode.Heartbeat, json => WriteBeat(json, sequence), cancellationToken);
    }

    /// <summary>Sends a beat that Discord asked for out of turn, unless it has asked so often that answering would break its own limit.</summary>
    public Task BeatOutOfTurnAsync(long? sequence, CancellationToken cancellationToken) =>
        budget.TryTake()
            ? SendAsync(GatewayOpcode.Heartbeat, json => WriteBeat(json, sequence), cancellationToken)
            : Task.CompletedTask;

    /// <summary>Asks for a new session.</summary>
    /// <exception cref="GatewayException">The token is so long that it cannot be one.</exception>
    public Task IdentifyAsync(DiscordSocketConfig config, int shardId, int shards, CancellationToken cancellationToken)
    {
        budget.Take();
        return SendAsync(
            GatewayOpcode.Identify,
            json =>
            {
                json.WriteStartObject("d"u8);
                json.WriteString("token"u8, config.Token);
                json.WriteNumber("intents"u8, (int)config.Intents);
                json.WriteStartObject("properties"u8);
                json.WriteString("os"u8, Environment.OSVersion.Platform is PlatformID.Win32NT ? "windows"u8 : "linux"u8);
                json.WriteString("browser"u8, config.ClientName);
                json.WriteString("device"u8, config.ClientName);
                json.WriteEndObject();
                json.WriteStartArray("shard"u8);
                json.WriteNumberValue(shardId);
                json.WriteNumberValue(shards);
                json.WriteEndArray();
                json.WriteEndObject();
            },
            cancellationToken);
    }

    /// <summary>Asks to go on with a session.</summary>
    /// <exception cref="GatewayException">The token is so long that it cannot be one.</exception>
    public Task ResumeAsync(DiscordSocketConfig config, string sessionId, long? sequence, CancellationToken cancellationToken)
    {
        budget.Take();
        return SendAsync(
            GatewayOpcode.Resume,
            json =>
            {
                json.WriteStartObject("d"u8);
                json.WriteString("token"u8, config.Token);
                json.WriteString("session_id"u8, sessionId);
                json.WriteNumber("seq"u8, sequence ?? 0);
                json.WriteEndObject();
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => sending.Dispose();

    private static void WriteBeat(Utf8JsonWriter json, long? sequence)
    {
        if (sequence is { } number)
        {
            json.WriteNumber("d"u8, number);
        }
        else
        {
            json.WriteNull("d"u8);
        }
    }

    private async Task SendAsync(GatewayOpcode op, Action<Utf8JsonWriter> writeData, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            payload.ResetWrittenCount();
            await using (var json = new Utf8JsonWriter(payload))
            {
                json.WriteStartObject();
                json.WriteNumber("op"u8, (int)op);
                writeData(json);
                json.WriteEndObject();
            }

            if (payload.WrittenCount > LargestPayload)
            {
                throw new GatewayException(
                    $"What the bot would send has {payload.WrittenCount} bytes, and Discord takes {LargestPayload}: Discord:Token holds "
                    + "something longer than a token.",
                    GatewayCloseCode.DecodeError);
            }

            await socket.SendAsync(payload.WrittenMemory, cancellationToken);
        }
        finally
        {
            sending.Release();
        }
    }
}
