using System.Runtime.InteropServices;
using OnRecord.Coverage.Postings;

namespace OnRecord.Coverage.Search;

/// <summary>The words of a text made of parts that weigh differently, with where they stand.</summary>
internal sealed class TextWords
{
    // No phrase reaches from one part into the next.
    private const int Gap = 10;

    private readonly Dictionary<string, (double Frequency, List<ushort> Places)> _words = [];
    private int _next;
    private int _length;

    /// <summary>The words.</summary>
    public IReadOnlyCollection<string> All => _words.Keys;

    /// <summary>Adds a part.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="weight">What each counts.</param>
    public void Add(List<string> words, double weight)
    {
        foreach (var word in words)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var there);
            known = there ? (known.Frequency + weight, known.Places) : (weight, []);
            known.Places.Add((ushort)Math.Min(_next++, ushort.MaxValue));
        }

        _length += words.Count;
        _next += Gap;
    }

    /// <summary>Puts the words into their lists.</summary>
    /// <param name="postings">The lists.</param>
    /// <param name="part">Which of them.</param>
    /// <param name="id">Id of the statement or passage.</param>
    /// <param name="length">How many words the whole has, where these are a part of it.</param>
    public void Write(IPostings postings, Part part, long id, int? length = null)
    {
        foreach (var (word, (frequency, places)) in _words)
        {
            postings.Add(word, part, id, Worth.InText(frequency, length ?? _length), places);
        }
    }

    /// <summary>How many words it has.</summary>
    public int Length => _length;
}
