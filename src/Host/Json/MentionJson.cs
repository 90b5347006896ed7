using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>A source or a cue: <c>null</c> where the article names none, an object where it is one run, an array of several.</summary>
[JsonConverter(typeof(MentionJsonConverter))]
internal sealed record MentionJson(IReadOnlyList<RunJson> Runs);
