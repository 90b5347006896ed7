using OnRecord.Answering.Words;

namespace OnRecord.Answering.Retrieval;

/// <summary>Words of a text, for finding out which stand in it.</summary>
internal sealed class WordBag
{
    private readonly HashSet<string> _folded = [];
    private readonly HashSet<string> _stems = [];

    public WordBag(List<Word> words)
    {
        Words = words;
        foreach (var word in words)
        {
            _folded.Add(word.Folded);
            _stems.Add(word.Stem);
        }
    }

    /// <summary>No words.</summary>
    public static WordBag Empty { get; } = new([]);

    /// <summary>The words, in order.</summary>
    public List<Word> Words { get; }

    /// <summary>Whether the word stands in it.</summary>
    public bool Has(Word word) => _folded.Contains(word.Folded);

    /// <summary>Whether a form of the word stands in it.</summary>
    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>Whether a word stands in it that may have been meant.</summary>
    public bool HasLike(string typed)
    {
        foreach (var word in _folded)
        {
            if (Spelling.IsSlipOf(typed, word) || Spelling.IsClippingOf(typed, word))
            {
                return true;
            }
        }

        return false;
    }
}
