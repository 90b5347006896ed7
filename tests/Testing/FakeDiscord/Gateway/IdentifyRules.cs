using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What an identify must say. Nothing of it is taken on trust.</summary>
internal static class IdentifyRules
{
    // All bits that Discord documents: 0 to 16, 20, 21, 24 and 25.
    private const long KnownIntents = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
    private const long Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    /// <summary>The code to close with and why; null where the identify is right.</summary>
    public static (int Code, string Reason)? Refusal(JsonElement data, FakeDiscordOptions options)
    {
        if (data.Text("token") is not { } token || token != options.Token)
        {
            return (4004, data.Text("token")?.StartsWith("Bot ", StringComparison.Ordinal) is true
                ? "an identify whose token begins with “Bot ”"
                : "an identify with a wrong token");
        }

        if (data.Path("intents") is not { ValueKind: JsonValueKind.Number } given || !given.TryGetInt64(out var intents))
        {
            return (4002, "an identify without intents");
        }

        if ((intents & ~KnownIntents) != 0)
        {
            return (4013, $"an identify with intents that are none ({intents})");
        }

        if ((intents & Privileged & ~options.PrivilegedIntents) != 0)
        {
            return (4014, $"an identify with privileged intents ({intents})");
        }

        if (data.Path("properties") is not { } properties
            || properties.Text("os") is null || properties.Text("browser") is null || properties.Text("device") is null)
        {
            return (4002, "an identify without the properties os, browser and device");
        }

        return Shard(data, options) is var (shard, shards) && (shards < 1 || shard < 0 || shard >= shards)
            ? (4010, "an identify for a shard that is none")
            : shards < options.Shards ? (4011, $"an identify for {shards} of {options.Shards} shards") : null;
    }

    /// <summary>The shard that an identify is for, and of how many; 0 of 1 where it says nothing.</summary>
    public static (int Shard, int Shards) Shard(JsonElement data, FakeDiscordOptions options)
    {
        if (data.Path("shard") is not { } pair)
        {
            return (0, 1);
        }

        var numbers = pair.ValueKind is JsonValueKind.Array
            ? pair.EnumerateArray().Select(number => number.TryGetInt32(out var value) ? value : -1).ToArray()
            : [];
        return numbers.Length == 2 ? (numbers[0], numbers[1]) : (-1, options.Shards);
    }
}
