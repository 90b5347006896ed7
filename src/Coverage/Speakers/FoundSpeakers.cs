namespace OnRecord.Coverage.Speakers;

/// <summary>
/// Who was found by which words: those who speak most are asked about most. Kept for as long as the coverage stays as it is; each has one
/// place, and is written over by the next that has the same. Some 5 MB when full.
/// </summary>
internal sealed class FoundSpeakers
{
    private readonly Entry?[] _entries = new Entry?[256];

    /// <summary>Those found before; null where the words were not asked for, or of another coverage.</summary>
    public IReadOnlyList<SpeakerMatch>? Find(string words, int most, string moment) =>
        _entries[PlaceOf(words)] is { } entry && entry.Words == words && entry.Most == most && entry.Moment == moment ? entry.Found : null;

    /// <summary>Keeps those found.</summary>
    public void Keep(string words, int most, string moment, IReadOnlyList<SpeakerMatch> found) =>
        _entries[PlaceOf(words)] = new Entry(words, most, moment, found);

    private int PlaceOf(string words) => words.GetHashCode(StringComparison.Ordinal) & (_entries.Length - 1);

    private sealed record Entry(string Words, int Most, string Moment, IReadOnlyList<SpeakerMatch> Found);
}
