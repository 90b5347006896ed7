using System.Text;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>Whether two ways of naming a speaker name the same: those of the gold and of the reading differ in titles and first names.</summary>
internal static class SpeakerNaming
{
    private static readonly HashSet<string> Titles =
    [
        "mr", "mrs", "ms", "dr", "sir", "president", "prime", "minister", "foreign", "secretary", "of", "state", "the", "a", "an", "general",
        "senator", "chancellor", "deputy", "former", "us", "ukrainian", "russian", "spokesman", "spokeswoman", "spokesperson",
    ];

    // The plain letter first. Unicode's decompositions of Latin-1 and Latin Extended-A: the runtime's own are not there, the culture is invariant.
    private static readonly Dictionary<char, char> Plain = Decompositions(
        "aªÀÁÂÃÄÅàáâãäåĀāĂ㥹", "cÇçĆćĈĉĊċČč", "dĎď", "eÈÉÊËèéêëĒēĔĕĖėĘęĚě", "gĜĝĞğĠġĢģ", "hĤĥ", "iÌÍÎÏìíîïĨĩĪīĬĭĮįİ", "jĴĵ", "kĶķ",
        "lĹĺĻļĽľ", "nÑñŃńŅņŇň", "oºÒÓÔÕÖòóôõöŌōŎŏŐő", "rŔŕŖŗŘř", "sŚśŜŝŞşŠš", "tŢţŤť", "uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų", "wŴŵ", "yÝýÿŶŷŸ", "zŹźŻżŽž");

    /// <summary>
    /// Whether they name the same: they end in the same word, or share at least half of the words of the shorter once titles are left out,
    /// or more than half of those of the longer.
    /// </summary>
    public static bool IsSame(string? gold, string? read)
    {
        var (one, other) = (Words(gold), Words(read));
        if (one.Count == 0 || other.Count == 0)
        {
            return false;
        }

        if (one[^1] == other[^1])
        {
            return true;
        }

        var (named, namedOther) = (one.Except(Titles).ToHashSet(), other.Except(Titles).ToHashSet());
        if (named.Count > 0 && namedOther.Count > 0 && named.Intersect(namedOther).Count() * 2 >= Math.Min(named.Count, namedOther.Count))
        {
            return true;
        }

        return one.Intersect(other).Count() * 2 > Math.Max(one.Count, other.Count);
    }

    /// <summary>Its words in small plain letters. What has no plain letter is left out and parts no words: "O’Brien" is one.</summary>
    private static List<string> Words(string? name)
    {
        var plain = new StringBuilder();
        foreach (var c in name ?? string.Empty)
        {
            if (Plain.TryGetValue(c, out var letter))
            {
                plain.Append(letter);
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c < 0x80 || c is '…' or '´' or '¨' or '¯' or '¸' || char.IsWhiteSpace(c))
            {
                plain.Append(' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static Dictionary<char, char> Decompositions(params string[] letters) =>
        letters.SelectMany(row => row.Skip(1).Select(accented => (accented, row[0]))).ToDictionary();
}
