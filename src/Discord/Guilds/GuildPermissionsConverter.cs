using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Discord.Guilds;

/// <summary>Permissions are decimal strings on the wire.</summary>
internal sealed class GuildPermissionsConverter : JsonConverter<GuildPermissions>
{
    /// <inheritdoc/>
    public override GuildPermissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
        && ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (GuildPermissions)bits
            : throw new JsonException("Permissions are a string of digits.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GuildPermissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
