using System.Runtime.InteropServices;
using OnRecord.Coverage.Search;

namespace OnRecord.Coverage.Copies;

/// <summary>
/// The runs of five words of a text, as numbers. How many of them two texts share is their resemblance (A. Broder, "On the resemblance and
/// containment of documents", 1997).
/// </summary>
internal static class Shingles
{
    /// <summary>From here on two texts are taken for copies of one.</summary>
    public const double Enough = 0.8;

    // Two notes of a few words resemble each other by chance.
    private const int FewestWords = 40;

    private const int Length = 5;

    /// <summary>The runs of these paragraphs together; none of a text that is too short to tell.</summary>
    public static HashSet<ulong> Of(IEnumerable<string> paragraphs)
    {
        var words = new List<ulong>();
        foreach (var paragraph in paragraphs)
        {
            words.AddRange(SearchWords.Of(paragraph).Select(Hash));
        }

        var runs = new HashSet<ulong>();
        for (var at = 0; words.Count >= FewestWords && at + Length <= words.Count; at++)
        {
            var run = 14695981039346656037UL;
            foreach (var word in CollectionsMarshal.AsSpan(words).Slice(at, Length))
            {
                run = Mix(run ^ word);
            }

            runs.Add(run);
        }

        return runs;
    }

    /// <summary>The share of all runs that both have.</summary>
    public static double Resemblance(HashSet<ulong> one, HashSet<ulong> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    // FNV-1a: the same in every process, unlike the runtime's own.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in word)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>A number as different from its neighbours as can be (the finalizer of SplitMix64).</summary>
    public static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9UL;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EBUL;
        return number ^ (number >> 31);
    }
}
