namespace OnRecord.Coverage.Speakers;

/// <summary>
/// What was made of texts, kept for the next time: the names and roles of those who are asked about are mostly the same. Each has one place,
/// and is written over by the next that has the same.
/// </summary>
/// <param name="make">Makes it.</param>
/// <param name="places">How many places there are: a power of two.</param>
internal sealed class Kept<T>(Func<string, T> make, int places)
{
    private readonly Entry?[] _entries = new Entry?[places];

    /// <summary>What is made of the text.</summary>
    public T Of(string text)
    {
        ref var place = ref _entries[text.GetHashCode(StringComparison.Ordinal) & (places - 1)];
        var entry = place;
        if (entry is null || entry.Text != text)
        {
            place = entry = new Entry(text, make(text));
        }

        return entry.Made;
    }

    private sealed record Entry(string Text, T Made);
}
