namespace OnRecord.Host.Json;

/// <summary>A question that was posted to <c>/api/ask</c>.</summary>
internal sealed record QuestionJson(string? Question);
