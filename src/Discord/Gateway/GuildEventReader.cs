using System.Text.Json;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// Reads what matters of GUILD_CREATE and GUILD_DELETE. The former brings a whole server, with its channels, roles and emojis: megabytes
/// that are passed over where they stand.
/// </summary>
internal static class GuildEventReader
{
    /// <summary>A server that can be reached, or is said to come later.</summary>
    public static GuildEvent ReadCreate(ReadOnlySpan<byte> data)
    {
        var (id, name, unavailable) = Read(data);
        return new GuildEvent(id, name, unavailable ? GuildChange.Unavailable : GuildChange.Available);
    }

    /// <summary>A server that cannot be reached; or, where it does not say so, one that the bot was taken out of.</summary>
    public static GuildEvent ReadDelete(ReadOnlySpan<byte> data)
    {
        var (id, name, unavailable) = Read(data);
        return new GuildEvent(id, name, unavailable ? GuildChange.Unavailable : GuildChange.Left);
    }

    private static (Snowflake Id, string? Name, bool Unavailable) Read(ReadOnlySpan<byte> data)
    {
        Snowflake? id = null;
        string? name = null;
        var unavailable = false;

        var reader = new Utf8JsonReader(data);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A server is an object.");
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.TokenType is JsonTokenType.String && Snowflake.TryParse(reader.GetString(), out var parsed) ? parsed : null;
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                name = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
            }
            else if (reader.ValueTextEquals("unavailable"u8))
            {
                reader.Read();
                unavailable = reader.TokenType is JsonTokenType.True;
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        return (id ?? throw new JsonException("A server has an id."), name, unavailable);
    }
}
