using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A session of a shard: what was sent in it, so that a resume gets what was missed. Guarded by the gateway's lock.</summary>
internal sealed class GatewaySession(string id, int shard, int shards, long intents, int kept)
{
    private readonly LinkedList<(int Sequence, byte[] Payload)> _sent = new();

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    public long Intents { get; } = intents;

    /// <summary>The number of the last event.</summary>
    public int Sequence { get; private set; }

    /// <summary>The last event that the client said it has.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The connection that it runs over; null while there is none.</summary>
    public GatewayConnection? Connection { get; set; }

    /// <summary>When the connection went; null while there is one.</summary>
    public DateTimeOffset? LostAt { get; set; }

    /// <summary>Whether it is over: nothing can resume it.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether the client was told so, or closed it itself, or could not reach the resume address.</summary>
    public bool ClientKnowsItIsOver { get; set; }

    /// <summary>Numbers an event and keeps it.</summary>
    public byte[] Add(string name, JsonNode? data)
    {
        var payload = Payload.Dispatch(name, ++Sequence, data);
        _sent.AddLast((Sequence, payload));
        while (_sent.Count > kept)
        {
            _sent.RemoveFirst();
        }

        return payload;
    }

    /// <summary>What the client has need not be kept.</summary>
    public void Acknowledge(int sequence)
    {
        Acknowledged = Math.Max(Acknowledged, sequence);
        while (_sent.First is { } first && first.Value.Sequence <= sequence)
        {
            _sent.RemoveFirst();
        }
    }

    /// <summary>What came after; null where it is not kept any more.</summary>
    public IReadOnlyList<byte[]>? After(int sequence) =>
        sequence < Sequence && (_sent.First is null || _sent.First.Value.Sequence > sequence + 1)
            ? null
            : [.. _sent.Where(sent => sent.Sequence > sequence).Select(sent => sent.Payload)];
}
