using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace OnRecord.Coverage;

/// <summary>M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980); questions and the index stem in the same way.</summary>
public static class Stemmer
{
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("isation", "ize"),
        ("ization", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("alise", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "ise",
        "al", "er", "ic", "ou",
    ];

    /// <summary>Stems already cut: an answer looks at thousands of words, most of them the same few. Some 3 MB when full.</summary>
    private static readonly ConcurrentDictionary<string, string> Known = new();

    private const int MostKnown = 30_000;

    /// <summary>Forms that no suffix shows, with the word that they are a form of.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        """
        said say, told tell, spoke speak, spoken speak, wrote write, written write, thought think, knew know, known know, men man,
        women woman, children child, lives life, went go, gone go, fought fight, sought seek, took take, taken take, gave give,
        given give, left leave, lost lose, sent send, began begin, begun begin, bought buy, sold sell, paid pay, repaid repay, shot shoot,
        broke break, broken break, chose choose, chosen choose, brought bring, made make, kept keep, held hold, met meet, won win,
        stole steal, stolen steal, dying die, fell fall, fallen fall, rose rise, risen rise, grew grow, grown grow, swore swear,
        sworn swear, spent spend, built build, came come, became become, drew draw, drawn draw, withdrew withdraw, withdrawn withdraw,
        saw see, seen see, stood stand, understood understand, felt feel, hid hide, hidden hide, drove drive, driven drive, fled flee,
        threw throw, thrown throw, overthrew overthrow, overthrown overthrow, forgot forget, forgotten forget, lent lend, led lead
        """);

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        if (Known.TryGetValue(word, out var known))
        {
            return known;
        }

        var stem = Cut(word);
        if (Known.Count < MostKnown)
        {
            Known[word] = stem;
        }

        return stem;
    }

    private static string Cut(string word)
    {
        word = Irregular.GetValueOrDefault(word, word);
        if (word.Length <= 2 || !char.IsAsciiLetter(word[^1]))
        {
            return word;
        }

        word = Plural(word);
        word = Past(word);
        if (word.EndsWith('y') && HasVowel(word, word.Length - 1))
        {
            word = string.Concat(word.AsSpan(0, word.Length - 1), "i");
        }

        word = Replace(word, Step2);
        word = Replace(word, Step3);
        return Tidy(Strip(word));
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static string Past(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word, word.Length - 3) > 0 ? word[..^1] : word;
        }

        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word, word.Length - cut))
        {
            return word;
        }

        word = word[..^cut];
        if (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("bl", StringComparison.Ordinal)
            || word.EndsWith("iz", StringComparison.Ordinal))
        {
            return word + "e";
        }

        if (word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1) && word[^1] is not ('l' or 's' or 'z'))
        {
            return word[..^1];
        }

        return Measure(word, word.Length) == 1 && EndsShort(word) ? word + "e" : word;
    }

    private static string Replace(string word, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Measure(word, word.Length - suffix.Length) > 0 ? word[..^suffix.Length] + replacement : word;
            }
        }

        return word;
    }

    private static string Strip(string word)
    {
        foreach (var suffix in Step4)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal))
            {
                continue;
            }

            var length = word.Length - suffix.Length;
            var allowed = Measure(word, length) > 1 && (suffix != "ion" || (length > 0 && word[length - 1] is 's' or 't'));
            return allowed ? word[..length] : word;
        }

        return word;
    }

    private static string Tidy(string word)
    {
        if (word.EndsWith('e'))
        {
            var measure = Measure(word, word.Length - 1);
            if (measure > 1 || (measure == 1 && !EndsShort(word[..^1])))
            {
                word = word[..^1];
            }
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word, word.Length) > 1 ? word[..^1] : word;
    }

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool HasVowel(string word, int length)
    {
        for (var at = 0; at < length; at++)
        {
            if (!IsConsonant(word, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Porter's m: how often a vowel is followed by a consonant in the first letters.</summary>
    private static int Measure(string word, int length)
    {
        var measure = 0;
        for (var at = 1; at < length; at++)
        {
            if (IsConsonant(word, at) && !IsConsonant(word, at - 1))
            {
                measure++;
            }
        }

        return measure;
    }

    /// <summary>Porter's *o: consonant, vowel, consonant at the end, the last not w, x or y.</summary>
    private static bool EndsShort(string word) =>
        word.Length >= 3 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2)
        && IsConsonant(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');

    private static FrozenDictionary<string, string> Pairs(string pairs) => pairs
        .Split(',').Select(pair => pair.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
