using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Rest.Requests;

/// <summary>What a request carries. It is written once and can be sent several times.</summary>
/// <param name="Json">JSON in UTF-8.</param>
/// <param name="Files">Files that go with it; with any, the request is sent in parts.</param>
internal sealed record RestBody(ReadOnlyMemory<byte> Json, IReadOnlyList<FileAttachment> Files)
{
    /// <summary>Writes a value.</summary>
    public static RestBody Of<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<FileAttachment>? files = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type), files ?? []);
}
