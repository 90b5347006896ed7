using System.Collections.Immutable;

namespace OnRecord.Coverage.Speakers;

/// <summary>A person's name, taken apart and folded, so that spellings of it compare.</summary>
/// <param name="Surname">Key of the last part of the surname.</param>
/// <param name="First">Key of the first given name, a single letter where only that is given, or null.</param>
/// <param name="FirstLetter">First letter of the given name as it is spelt ("b" of "Bill", whose key is William's).</param>
/// <param name="Middles">Keys of what stands between, single letters included.</param>
internal sealed record PersonName(string Surname, string? First, char FirstLetter, ImmutableArray<string> Middles)
{
    private static readonly HashSet<string> Titles =
    [
        "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "professor", "president", "minister", "senator", "sen",
        "rep", "congressman", "congresswoman", "general", "gen", "col", "colonel", "lt", "capt", "captain", "admiral", "adm", "major",
        "chancellor", "secretary", "ambassador", "premier", "prime", "foreign", "defence", "defense", "vice", "deputy", "former", "state",
        "speaker", "governor", "gov", "mayor", "judge", "justice", "rev", "reverend", "father", "archbishop", "bishop", "cardinal",
        "spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman", "director", "monsieur", "madame", "herr", "frau", "the",
    ];

    private static readonly HashSet<string> Particles =
        ["van", "von", "der", "den", "de", "del", "della", "la", "le", "di", "da", "dos", "du", "bin", "ibn", "al", "el", "ter", "zu", "zum"];

    private static readonly HashSet<string> Endings = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "qc", "kc"];

    // Surnames that stand first where two or three words follow the Chinese, Korean or Vietnamese order.
    private static readonly HashSet<string> FirstSurnames =
    [
        "xi", "wang", "zhang", "zhao", "hua", "li", "liu", "chen", "yang", "hu", "jiang", "zhou", "mao", "deng", "moon", "yoon", "nguyen", "tran",
    ];

    /// <summary>Whether it is a surname alone.</summary>
    public bool IsBare => First is null;

    /// <summary>Takes a name apart; null where it has no letters.</summary>
    public static PersonName? Of(string name)
    {
        var parts = Parts(name);
        if (parts.Count == 0)
        {
            return null;
        }

        if ((parts.Count is 2 or 3 && FirstSurnames.Contains(parts[0])) || (parts.Count == 3 && parts[0] == "kim" && parts[1].Length <= 5))
        {
            parts = [.. parts[1..], parts[0]];
        }

        var surname = Fold.Surname(parts[^1]);
        var given = parts[..^1].FindAll(part => !Particles.Contains(part));
        return given.Count == 0 || !name.Trim().Contains(' ', StringComparison.Ordinal)
            ? new(surname, null, '\0', [.. given.Select(GivenKey)])
            : new(surname, GivenKey(given[0]), given[0][0], [.. given.Skip(1).Select(GivenKey)]);
    }

    /// <summary>The name's words without titles and endings, folded but not made one with other names; the surname last.</summary>
    public static List<string> Parts(string name)
    {
        var parts = new List<string>();
        var words = Words(name);
        foreach (var word in words)
        {
            // Initials that are written together.
            if (word.Length == 2 && word.All(char.IsAsciiLetterUpper) && words.Count > 1 && word != words[^1])
            {
                parts.Add(Fold.Plain(word.AsSpan(0, 1)));
                parts.Add(Fold.Plain(word.AsSpan(1)));
                continue;
            }

            var points = word.Split('.', StringSplitOptions.RemoveEmptyEntries);
            if (points.Length > 1 && points.All(part => part.Length == 1))
            {
                parts.AddRange(points.Select(point => Fold.Plain(point)));
                continue;
            }

            foreach (var piece in word.Split(['-', '–', '‑'], StringSplitOptions.RemoveEmptyEntries))
            {
                parts.Add(Fold.Plain(piece));
            }
        }

        parts.RemoveAll(part => part.Length == 0);
        var titled = false;
        while (parts.Count > 1 && (Titles.Contains(parts[0]) || (titled && parts[0] == "of")))
        {
            parts.RemoveAt(0);
            titled = true;
        }

        while (parts.Count > 1 && Endings.Contains(parts[^1]))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts;
    }

    /// <summary>Whether this name says nothing that <paramref name="other"/> does not say too: "J. Kerry" and "John F. Kerry".</summary>
    public bool IsWithin(PersonName other)
    {
        if (Surname != other.Surname)
        {
            return false;
        }

        if (First is not null && (other.First is null || !Matches(First, other.First, other.FirstLetter)))
        {
            return false;
        }

        var next = 0;
        foreach (var middle in Middles)
        {
            // A middle name may be left out before another, an initial not: George W. and George H. W. are two.
            while (middle.Length > 1 && next < other.Middles.Length && !Matches(middle, other.Middles[next], other.Middles[next][0]))
            {
                next++;
            }

            if (next >= other.Middles.Length || !Matches(middle, other.Middles[next], other.Middles[next][0]))
            {
                return false;
            }

            next++;
        }

        return true;
    }

    /// <summary>Whether this name says all that <paramref name="other"/> says, and more.</summary>
    public bool Extends(PersonName other) => other.IsWithin(this) && !IsWithin(other);

    private static bool Matches(string one, string other, char otherLetter) =>
        one == other || (one.Length == 1 && (one[0] == otherLetter || one[0] == other[0]));

    private static string GivenKey(string part) => part.Length == 1 ? part : GivenNames.Key(part);

    // Words by white space; nicknames in quotation marks or brackets and what follows a comma are left out.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var depth = false;
        foreach (var raw in name.Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw;
            if (words.Count > 0 && word[0] is '"' or '“' or '(' or '[' or '«')
            {
                depth = true;
            }

            if (!depth)
            {
                var end = word.Length;
                if (end > 2 && word[^1] == 's' && word[^2] is '\'' or '’')
                {
                    end -= 2;
                }

                words.Add(word[..end]);
            }

            if (depth && word[^1] is '"' or '”' or ')' or ']' or '»')
            {
                depth = false;
            }
        }

        return words;
    }
}
