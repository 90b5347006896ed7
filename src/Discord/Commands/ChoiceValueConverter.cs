using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Discord.Commands;

/// <summary>
/// Values of choices are text here; commands that somebody else registered for the same application can have numbers, and must be
/// readable to be replaced.
/// </summary>
internal sealed class ChoiceValueConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number)
        {
            using var number = JsonDocument.ParseValue(ref reader);
            return number.RootElement.GetRawText();
        }

        return reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw new JsonException("The value of a choice is text or a number.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
