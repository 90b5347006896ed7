using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>Writes a mention of one run as that run, and of several as an array of them.</summary>
internal sealed class MentionJsonConverter : JsonConverter<MentionJson>
{
    /// <inheritdoc/>
    public override MentionJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Mentions are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MentionJson value, JsonSerializerOptions options)
    {
        if (value.Runs.Count == 1)
        {
            WriteRun(writer, value.Runs[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var run in value.Runs)
        {
            WriteRun(writer, run);
        }

        writer.WriteEndArray();
    }

    private static void WriteRun(Utf8JsonWriter writer, RunJson run) =>
        JsonSerializer.Serialize(writer, run, OnRecordJson.Context.RunJson);
}
