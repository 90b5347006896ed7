using System.Text;

namespace OnRecord.Coverage.Search;

/// <summary>
/// Writes FTS5 expressions (https://sqlite.org/fts5.html#full_text_query_syntax) out of plain words. Every word stands in quotation
/// marks, and of a word only letters, digits and marks are left; so nothing that a person types is ever syntax.
/// </summary>
internal static class MatchExpression
{
    // A phrase of words with alternatives is written out; beyond this many ways only the first word of each is taken.
    private const int MostPhrases = 64;

    /// <summary>The expression for the terms of a query; null where no term has a letter or digit.</summary>
    public static string? Of(IReadOnlyList<IReadOnlyList<string>> terms, TermMatch match)
    {
        var words = new List<List<string>>();
        foreach (var term in terms)
        {
            var alternatives = term.Select(Phrase).OfType<string>().Distinct().ToList();
            if (alternatives.Count > 0)
            {
                words.Add(alternatives);
            }
        }

        if (words.Count == 0)
        {
            return null;
        }

        return match switch
        {
            TermMatch.Phrase => string.Join(" OR ", Phrases(words).Select(phrase => string.Join(" + ", phrase))),
            TermMatch.All => string.Join(" AND ", words.Select(Either)),
            _ => string.Join(" OR ", words.Select(Either)),
        };
    }

    /// <summary>A term as a phrase in quotation marks; null where it has no letter or digit.</summary>
    public static string? Phrase(string term)
    {
        var phrase = new StringBuilder(term.Length + 2).Append('"');
        var words = false;
        foreach (var rune in term.EnumerateRunes())
        {
            var isWord = Rune.IsLetterOrDigit(rune);
            words |= isWord;
            if (isWord || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                phrase.Append(rune);
            }
            else if (phrase[^1] is not (' ' or '"'))
            {
                phrase.Append(' ');
            }
        }

        return words ? phrase.Append('"').ToString() : null;
    }

    /// <summary>One of these keys.</summary>
    public static string AnyOf(IEnumerable<string> keys) => $"({string.Join(" OR ", keys.Select(key => $"\"{key}\""))})";

    private static string Either(List<string> alternatives) =>
        alternatives.Count == 1 ? alternatives[0] : $"({string.Join(" OR ", alternatives)})";

    private static IEnumerable<IEnumerable<string>> Phrases(List<List<string>> words)
    {
        var ways = words.Aggregate(1L, (product, alternatives) => Math.Min(MostPhrases + 1, product * alternatives.Count));
        if (ways > MostPhrases)
        {
            return [words.Select(alternatives => alternatives[0])];
        }

        IEnumerable<IEnumerable<string>> phrases = [[]];
        foreach (var alternatives in words)
        {
            phrases = phrases.SelectMany(phrase => alternatives.Select(word => phrase.Append(word))).ToList();
        }

        return phrases;
    }
}
