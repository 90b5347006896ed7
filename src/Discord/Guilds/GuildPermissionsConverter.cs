using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Discord.Guilds;

/// <summary>
/// Permissions come as decimal strings. The only ones that go out are <c>default_member_permissions</c> of a command, which Discord's
/// documentation has as a string and its schema as a number; both are taken, the schema is what requests are checked against.
/// </summary>
internal sealed class GuildPermissionsConverter : JsonConverter<GuildPermissions>
{
    /// <inheritdoc/>
    public override GuildPermissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetUInt64(out var number))
        {
            return (GuildPermissions)number;
        }

        return reader.TokenType is JsonTokenType.String
            && ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
                ? (GuildPermissions)bits
                : throw new JsonException("Permissions are a string of digits.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GuildPermissions value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((ulong)value);
}
