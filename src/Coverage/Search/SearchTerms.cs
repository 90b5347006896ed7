using OnRecord.Coverage.Postings;

namespace OnRecord.Coverage.Search;

/// <summary>Makes cursors of plain words: a word is its list, a term of several words a phrase, a term with alternatives any of them.</summary>
internal sealed class SearchTerms(PostingReader lists, Part part, long all, Effort effort)
{
    // A phrase of words with alternatives is written out; beyond this many ways only the first word of each is taken.
    private const int MostPhrases = 64;

    /// <summary>
    /// A cursor for each term that has a letter or digit; null for those that stand nowhere. The same term twice is one.
    /// </summary>
    public List<Cursor?> Of(IReadOnlyList<IReadOnlyList<string>> terms)
    {
        var cursors = new List<Cursor?>();
        var seen = new HashSet<string>();
        foreach (var term in terms)
        {
            var alternatives = term.Select(Split).Where(words => words.Count > 0).ToList();
            if (alternatives.Count > 0 && seen.Add(string.Join('|', alternatives.Select(words => string.Join(' ', words)))))
            {
                cursors.Add(Any(alternatives));
            }
        }

        return cursors;
    }

    /// <summary>A cursor for the terms one behind the other; null where they stand nowhere so, or no term has a letter or digit.</summary>
    public Cursor? Phrase(IReadOnlyList<IReadOnlyList<string>> terms)
    {
        var words = terms.Select(term => term.Select(Split).Where(alternative => alternative.Count > 0).ToList()).Where(term => term.Count > 0).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var ways = words.Aggregate(1L, (product, alternatives) => Math.Min(MostPhrases + 1, product * alternatives.Count));
        if (ways > MostPhrases)
        {
            return Any([[.. words.SelectMany(alternatives => alternatives[0])]]);
        }

        List<List<string>> phrases = [[]];
        foreach (var alternatives in words)
        {
            phrases = [.. phrases.SelectMany(phrase => alternatives.Select(more => phrase.Concat(more).ToList()))];
        }

        return Any(phrases);
    }

    private Cursor? Any(List<List<string>> alternatives)
    {
        var cursors = new List<Cursor>();
        var seen = new HashSet<string>();
        foreach (var words in alternatives)
        {
            if (seen.Add(string.Join(' ', words)) && Of(words) is { } cursor)
            {
                cursors.Add(cursor);
            }
        }

        return cursors.Count switch { 0 => null, 1 => cursors[0], _ => new AnyCursor([.. cursors]) };
    }

    private Cursor? Of(List<string> words)
    {
        var found = new PostingList[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (lists.Open(words[i], part) is not { } list)
            {
                return null;
            }

            found[i] = list;
        }

        var weight = Worth.OfRarity(found.Min(list => list.Count), all);
        return found.Length == 1
            ? new ListCursor(found[0], weight, effort)
            : new PhraseCursor([.. found.Select(list => new ListCursor(list, 1, effort))], weight, effort);
    }

    private static List<string> Split(string term) => SearchWords.Of(term);
}
