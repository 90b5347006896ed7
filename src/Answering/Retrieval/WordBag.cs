using System.Runtime.InteropServices;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Retrieval;

/// <summary>Words of a text, for finding out which stand in it.</summary>
internal sealed class WordBag(List<Word> words)
{
    // A look at the hashes of all is shorter than a set of them is to make.
    private int[]? _folded;
    private int[]? _stems;

    /// <summary>No words.</summary>
    public static WordBag Empty { get; } = new([]);

    /// <summary>The words, in order.</summary>
    public List<Word> Words => words;

    private int[] Folded => _folded ??= Hashes(static word => word.FoldedHash);

    private int[] Stems => _stems ??= Hashes(static word => word.StemHash);

    /// <summary>How well each of its first words meets an asked one.</summary>
    public void Meet(AskedWord asked, Span<double> meets)
    {
        var form = asked.Word.Form;
        var related = asked.RelatedHashes;
        for (var at = 0; at < meets.Length; at++)
        {
            var mayMeet = asked.MayBeSlip || Folded[at] == form.FoldedHash || Stems[at] == form.StemHash || related.Contains(Stems[at]);
            meets[at] = mayMeet ? asked.Meets(words[at]) : 0;
        }
    }

    /// <summary>Whether the word stands in it.</summary>
    public bool Has(Word word) => IndexOf(word.Form) >= 0;

    /// <summary>Whether the words stand in it one behind the other.</summary>
    public bool HasPhrase(IReadOnlyList<AskedWord> phrase)
    {
        if (phrase.Count == 0)
        {
            return true;
        }

        var first = phrase[0].Word.Form;
        for (var start = IndexOf(first); start >= 0 && start + phrase.Count <= words.Count; start = IndexOf(first, start + 1))
        {
            var at = 1;
            while (at < phrase.Count && phrase[at].Word.Folded == words[start + at].Folded)
            {
                at++;
            }

            if (at == phrase.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a form of the word stands in it.</summary>
    /// <param name="stem">What the forms share.</param>
    /// <param name="hash">Its hash (<see cref="WordForm.HashOf"/>).</param>
    public bool HasStem(string stem, int hash)
    {
        var at = Stems.IndexOf(hash);
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

    private int IndexOf(WordForm form, int start = 0)
    {
        for (var at = start; at < words.Count; at++)
        {
            var step = Folded.AsSpan(at).IndexOf(form.FoldedHash);
            if (step < 0)
            {
                return -1;
            }

            at += step;
            if (words[at].Folded == form.Folded)
            {
                return at;
            }
        }

        return -1;
    }

    private int[] Hashes(Func<WordForm, int> hash)
    {
        var hashes = new int[words.Count];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = hash(words[at].Form);
        }

        return hashes;
    }
}
