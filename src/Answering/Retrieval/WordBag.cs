using System.Runtime.InteropServices;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Retrieval;

/// <summary>Words of a text, for finding out which stand in it.</summary>
internal sealed class WordBag(List<Word> words)
{
    // Hashes of the words and stems: a look at all of them is shorter than a set of them is to make.
    private int[]? _folded;
    private int[]? _stems;

    /// <summary>No words.</summary>
    public static WordBag Empty { get; } = new([]);

    /// <summary>The words, in order.</summary>
    public List<Word> Words => words;

    private int[] Folded => _folded ??= Array.ConvertAll(words.ToArray(), static one => one.Folded.GetHashCode(StringComparison.Ordinal));

    private int[] Stems => _stems ??= Array.ConvertAll(words.ToArray(), static one => one.Stem.GetHashCode(StringComparison.Ordinal));

    /// <summary>How well each of its first words meets an asked one.</summary>
    public void Meet(AskedWord asked, Span<double> meets)
    {
        var folded = asked.Word.Folded.GetHashCode(StringComparison.Ordinal);
        var stem = asked.Word.Stem.GetHashCode(StringComparison.Ordinal);
        Span<int> related = asked.Related.Count <= 64 ? stackalloc int[asked.Related.Count] : new int[asked.Related.Count];
        for (var i = 0; i < related.Length; i++)
        {
            related[i] = asked.Related[i].GetHashCode(StringComparison.Ordinal);
        }

        for (var at = 0; at < meets.Length; at++)
        {
            var mayMeet = asked.MayBeSlip || Folded[at] == folded || Stems[at] == stem || related.Contains(Stems[at]);
            meets[at] = mayMeet ? asked.Meets(words[at]) : 0;
        }
    }

    /// <summary>Whether the word stands in it.</summary>
    public bool Has(Word word)
    {
        var at = Folded.IndexOf(word.Folded.GetHashCode(StringComparison.Ordinal));
        return at >= 0 && (words[at].Folded == word.Folded || words.Exists(other => other.Folded == word.Folded));
    }

    /// <summary>Whether a form of the word stands in it.</summary>
    public bool HasStem(string stem)
    {
        var at = Stems.IndexOf(stem.GetHashCode(StringComparison.Ordinal));
        return at >= 0 && (words[at].Stem == stem || words.Exists(other => other.Stem == stem));
    }

    /// <summary>Whether a word stands in it that may have been meant.</summary>
    public bool HasLike(string typed)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(words))
        {
            if (Spelling.IsSlipOf(typed, other.Folded) || Spelling.IsClippingOf(typed, other.Folded))
            {
                return true;
            }
        }

        return false;
    }
}
