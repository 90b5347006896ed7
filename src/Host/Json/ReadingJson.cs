namespace OnRecord.Host.Json;

/// <summary>What reading an article gave, as <c>read --json</c> prints it.</summary>
internal sealed record ReadingJson(
    string Article,
    string? Title,
    string? Outlet,
    string? Author,
    DateOnly? Published,
    string? Url,
    IReadOnlyList<AttributionJson> Attributions);
