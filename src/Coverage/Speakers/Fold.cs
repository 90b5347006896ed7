using System.Text;

namespace OnRecord.Coverage.Speakers;

/// <summary>
/// Brings spellings of one word together. <see cref="Plain"/> is for all words; <see cref="Transliterated"/> is for names that English
/// writes from Cyrillic in several ways (Zelensky, Zelenskyy, Zelenskiy; Yanukovych, Yanukovich).
/// </summary>
internal static class Fold
{
    // Latin letters that English writes without their marks. Unicode's decompositions as a table of our own: without culture data
    // (InvariantGlobalization) the runtime does not decompose.
    private static readonly Dictionary<char, string> Bare = new (string To, string From)[]
    {
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđð"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗŧ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"),
    }.SelectMany(letters => letters.From.Select(from => (from, letters.To))).ToDictionary(pair => pair.from, pair => pair.To);

    // From the letters that several systems of transliteration (BGN/PCGN, GOST, Ukrainian 2010, German, press usage) give for one
    // Cyrillic letter to one of them. In this order.
    private static readonly (string From, string To)[] Letters =
    [
        ("shch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("dzh", "j"), ("zh", "ž"), ("kh", "h"), ("ch", "č"),
        ("ck", "k"), ("c", "k"), ("č", "ch"), ("w", "v"), ("x", "ks"), ("q", "k"), ("ph", "f"), ("th", "t"), ("ou", "u"), ("j", "i"),
        ("y", "i"), ("iov", "ev"), ("ie", "e"),
    ];

    // Ends of surnames, as the letters above leave them, by which a name is taken for a Slavic (or Georgian, Armenian) one. Others are
    // not transliterated: Smith and Smyth are two names.
    private static readonly string[] SlavicEnds =
    [
        "ov", "ova", "ev", "eva", "ski", "ska", "skaia", "tski", "enko", "enka", "uk", "iuk", "chuk", "ich", "ik", "ko", "ets", "in",
        "ina", "shvili", "dze", "ian", "oi", "aia", "iak", "ii", "ai", "iv", "un", "ub", "igu",
    ];

    /// <summary>Lower case, without diacritics, apostrophes and points.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var lower = char.ToLowerInvariant(letter);
            if (lower <= 0x7F)
            {
                if (char.IsAsciiLetterOrDigit(lower))
                {
                    folded.Append(lower);
                }
            }
            else if (Bare.TryGetValue(lower, out var bare))
            {
                folded.Append(bare);
            }
            else if (char.IsLetterOrDigit(lower))
            {
                folded.Append(lower);
            }
        }

        return folded.ToString();
    }

    /// <summary>One key for all ways in which a name may be written from Cyrillic; the plain form where it does not look like one.</summary>
    public static string Surname(string word)
    {
        var plain = Plain(word);
        var key = Transliterated(plain);
        return SlavicEnds.Any(end => key.Length > end.Length + 1 && key.EndsWith(end, StringComparison.Ordinal)) ? key : plain;
    }

    /// <summary>One key for all ways in which a word may be written from Cyrillic.</summary>
    /// <param name="plain">The word, folded by <see cref="Plain"/>.</param>
    public static string Transliterated(string plain)
    {
        var key = new StringBuilder(plain);
        foreach (var (from, to) in Letters)
        {
            key.Replace(from, to);
        }

        if (key.Length > 1 && key[0] == 'i' && key[1] == 'e')
        {
            key.Remove(0, 1);
        }

        // Runs of one letter: "Gennady" and "Genady", the "iy", "ii" and "yy" of endings.
        var last = 0;
        for (var i = 1; i < key.Length; i++)
        {
            if (key[i] != key[last])
            {
                key[++last] = key[i];
            }
        }

        key.Length = Math.Min(key.Length, last + 1);
        if (key.Length > 4 && key[^1] == 'a' && key[^2] == 'k' && key[^3] == 'n' && key[^4] == 'e')
        {
            key[^1] = 'o';
        }

        return key.ToString();
    }
}
