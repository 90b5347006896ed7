namespace OnRecord.Host.Json;

/// <summary>Why there is no answer, in a sentence.</summary>
internal sealed record ErrorJson(string Error);
