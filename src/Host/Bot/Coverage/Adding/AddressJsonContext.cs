using System.Text.Json.Serialization;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>Writes an address as a JSON string.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class AddressJsonContext : JsonSerializerContext;
