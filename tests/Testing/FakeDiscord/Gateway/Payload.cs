using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What the gateway sends, as bytes.</summary>
internal static class Payload
{
    public static byte[] HeartbeatAck { get; } = Of(11, null);

    public static byte[] HeartbeatRequest { get; } = Of(1, null);

    public static byte[] Reconnect { get; } = Of(7, null);

    public static byte[] Hello(TimeSpan interval) =>
        Of(10, new JsonObject { ["heartbeat_interval"] = (long)interval.TotalMilliseconds, ["_trace"] = new JsonArray("[\"loopback\",{}]") });

    public static byte[] InvalidSession(bool resumable) => Of(9, JsonValue.Create(resumable));

    public static byte[] Dispatch(string name, int sequence, JsonNode? data) => Of(0, data, sequence, name);

    private static byte[] Of(int opcode, JsonNode? data, int? sequence = null, string? name = null) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["t"] = name, ["s"] = sequence, ["op"] = opcode, ["d"] = data });
}
