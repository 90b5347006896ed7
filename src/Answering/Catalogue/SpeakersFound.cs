using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>Speakers of the coverage.</summary>
public sealed record SpeakersFound
{
    /// <summary>The speakers of this page.</summary>
    public IReadOnlyList<KnownSpeaker> Speakers { get; init; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Total { get; init; }

    /// <summary>In the order of names: behind which key the rest begins; null where there is none.</summary>
    public string? Next { get; init; }

    /// <summary>The letters that names begin with, in order; "#" for all that are no letter of the Latin alphabet.</summary>
    public IReadOnlyList<char> Letters { get; init; } = [];
}
