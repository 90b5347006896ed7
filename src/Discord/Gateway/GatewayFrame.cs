using System.Text;
using System.Text.Json;

namespace OnRecord.Discord.Gateway;

/// <summary>A payload as it came, <c>{op, d, s, t}</c>: a view of the bytes, which it does not copy.</summary>
internal readonly ref struct GatewayFrame
{
    private const int LongestShownName = 64;

    private GatewayFrame(int op, long? sequence, GatewayEvent @event, ReadOnlySpan<byte> eventName, ReadOnlySpan<byte> data)
    {
        Op = op;
        Sequence = sequence;
        Event = @event;
        EventName = eventName;
        Data = data;
    }

    /// <summary>What it is about: one of <see cref="GatewayOpcode"/>, or something newer.</summary>
    public int Op { get; }

    /// <summary>The number of the event.</summary>
    public long? Sequence { get; }

    /// <summary>Which event it is.</summary>
    public GatewayEvent Event { get; }

    /// <summary>What comes with it: a whole JSON value, checked for its form; empty where there is none.</summary>
    public ReadOnlySpan<byte> Data { get; }

    // As it stands between its quotation marks.
    private ReadOnlySpan<byte> EventName { get; }

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is no JSON, nested too deep, or has no opcode.</exception>
    public static GatewayFrame Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return ParseObject(utf8);
        }
        catch (InvalidOperationException unreadable)
        {
            // What the reader throws for text whose escapes or bytes make no characters.
            throw new JsonException("A name or a text is not Unicode.", unreadable);
        }
    }

    /// <summary>The event's name, fit for a log whatever the sender put there.</summary>
    public string ShownEventName()
    {
        var shown = new StringBuilder(LongestShownName);
        foreach (var letter in EventName[..Math.Min(EventName.Length, LongestShownName)])
        {
            shown.Append(char.IsAsciiLetterOrDigit((char)letter) || letter == '_' ? (char)letter : '?');
        }

        return shown.ToString();
    }

    private static GatewayFrame ParseObject(ReadOnlySpan<byte> utf8)
    {
        int? op = null;
        long? sequence = null;
        var @event = GatewayEvent.Other;
        ReadOnlySpan<byte> name = default;
        ReadOnlySpan<byte> data = default;

        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A payload is an object.");
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                op = reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                reader.Read();
                sequence = reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0 ? number : null;
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                @event = EventOf(ref reader);
                name = reader.TokenType is JsonTokenType.String ? reader.ValueSpan : default;
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                data = utf8[start..(int)reader.BytesConsumed];
                continue;
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        // Past the end there is nothing, or the reader complains.
        reader.Read();
        return new GatewayFrame(op ?? throw new JsonException("A payload has an opcode."), sequence, @event, name, data);
    }

    private static GatewayEvent EventOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        not JsonTokenType.String => GatewayEvent.Other,
        _ when reader.ValueTextEquals("INTERACTION_CREATE"u8) => GatewayEvent.InteractionCreate,
        _ when reader.ValueTextEquals("MESSAGE_CREATE"u8) => GatewayEvent.MessageCreate,
        _ when reader.ValueTextEquals("GUILD_CREATE"u8) => GatewayEvent.GuildCreate,
        _ when reader.ValueTextEquals("GUILD_DELETE"u8) => GatewayEvent.GuildDelete,
        _ when reader.ValueTextEquals("READY"u8) => GatewayEvent.Ready,
        _ when reader.ValueTextEquals("RESUMED"u8) => GatewayEvent.Resumed,
        _ => GatewayEvent.Other,
    };
}
