namespace OnRecord.Coverage.Speakers;

/// <summary>Cuts names, roles and questions into words.</summary>
internal static class WordList
{
    /// <summary>The words, folded by <see cref="Fold.Plain"/>: without possessive endings, points and articles at their head.</summary>
    /// <remarks>Parts of a word with a hyphen count singly, but for "pro-Russian", whose second part is nobody's country, and its like.</remarks>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || IsInner(text, i));
            if (inside)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                Add(words, text[start..i]);
                start = -1;
            }
        }

        while (words.Count > 1 && words[0] is "the" or "a" or "an")
        {
            words.RemoveAt(0);
        }

        return words;
    }

    // An apostrophe or point inside or at the end of a word; a hyphen behind "pro" and the like; a combining mark.
    private static bool IsInner(string text, int i) => text[i] switch
    {
        '\'' or '’' or '‘' or 'ʼ' or '`' => i > 0 && char.IsLetterOrDigit(text[i - 1]),
        '.' => i > 0 && char.IsLetter(text[i - 1]),
        '-' => EndsWithPrefix(text.AsSpan(0, i)),
        _ => i > 0 && char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark,
    };

    private static bool EndsWithPrefix(ReadOnlySpan<char> before)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["pro", "anti", "non", "co"])
        {
            if (before.EndsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (before.Length == prefix.Length || !char.IsLetterOrDigit(before[^(prefix.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<string> words, string word)
    {
        var end = word.Length;
        if (end > 2 && word[end - 1] is 's' or 'S' && word[end - 2] is '\'' or '’' or 'ʼ' or '`')
        {
            end -= 2;
        }

        var folded = Fold.Plain(word.AsSpan(0, end));
        if (folded.Length > 0)
        {
            words.Add(folded);
        }
    }
}
