namespace OnRecord.Coverage.Speakers;

/// <summary>
/// Finds words a typing error away. Two words at a distance of n become the same word when n letters are left out of each, so a
/// dictionary of what entries become answers without comparing them all (Garbe's symmetric deletes, SymSpell, 2012). Only the first
/// letters are looked at for that; the distance is then counted over the whole words.
/// </summary>
internal static class Misspelling
{
    private const int PrefixLength = 7;

    /// <summary>How many errors are forgiven in a word that was asked for.</summary>
    public static int DistanceOf(string word) => word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>How many letters are left out of a word of the dictionary.</summary>
    public static int DistanceOfEntry(string word) => word.Length < 8 ? 1 : 2;

    /// <summary>Hashes of what the word's first letters become when up to <paramref name="most"/> letters are left out.</summary>
    public static HashSet<long> Deletions(string word, int most)
    {
        var hashes = new HashSet<long>();
        Delete(word.Length > PrefixLength ? word[..PrefixLength] : word, most, 0, hashes);
        return hashes;
    }

    /// <summary>
    /// How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other (Damerau 1964,
    /// in the restricted form); <paramref name="most"/> + 1 where it is more than that.
    /// </summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        var (before, above, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                row[j] = distance;
                best = Math.Min(best, distance);
            }

            if (best > most)
            {
                return most + 1;
            }

            (before, above, row) = (above, row, before);
        }

        return Math.Min(above[other.Length], most + 1);
    }

    private static void Delete(string word, int left, int from, HashSet<long> hashes)
    {
        hashes.Add(Hash(word));
        if (left == 0 || word.Length < 2)
        {
            return;
        }

        for (var i = from; i < word.Length; i++)
        {
            Delete(word.Remove(i, 1), left - 1, i, hashes);
        }
    }

    // FNV-1a, 32 bits: the same on every machine, since it is stored.
    private static long Hash(string word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }
}
