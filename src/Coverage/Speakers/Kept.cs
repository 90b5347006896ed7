using System.Collections.Concurrent;

namespace OnRecord.Coverage.Speakers;

/// <summary>What was made of texts, kept for the next time: the names and roles of those who are asked about are mostly the same.</summary>
internal sealed class Kept<T>(Func<string, T> make, int most)
{
    private readonly ConcurrentDictionary<string, T> _known = new();

    /// <summary>What is made of the text.</summary>
    public T Of(string text)
    {
        if (!_known.TryGetValue(text, out var made))
        {
            made = make(text);
            if (_known.Count < most)
            {
                _known[text] = made;
            }
        }

        return made;
    }
}
