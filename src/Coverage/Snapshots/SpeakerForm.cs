using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>A speaker as an article names it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is a name of.</param>
/// <param name="Speaker">The id of who that is across the coverage.</param>
internal sealed record SpeakerForm(string Name, SpeakerKind Kind, long Speaker);
