namespace OnRecord.Host.Json;

/// <summary>A page of speakers.</summary>
/// <param name="Speakers">The speakers, in the order of their names.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The cursor of the next page; null where this is the last.</param>
internal sealed record SpeakerListJson(IReadOnlyList<ListedSpeakerJson> Speakers, int Total, string? Next);
