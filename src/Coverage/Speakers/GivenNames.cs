namespace OnRecord.Coverage.Speakers;

/// <summary>Given names that are forms of one ("Joe" and "Joseph", "Serhiy" and "Sergei"), from <c>given-names.txt</c>.</summary>
internal static class GivenNames
{
    private static readonly Dictionary<string, string> ByKey = Load();

    /// <summary>One key for all forms of a given name.</summary>
    /// <param name="plain">The name, folded by <see cref="Fold.Plain"/>.</param>
    public static string Key(string plain)
    {
        var key = Fold.Transliterated(plain);
        return ByKey.GetValueOrDefault(key, key);
    }

    /// <summary>Whether the word is a given name of the list.</summary>
    /// <param name="plain">The word, folded by <see cref="Fold.Plain"/>.</param>
    public static bool Has(string plain) => ByKey.ContainsKey(Fold.Transliterated(plain));

    private static Dictionary<string, string> Load()
    {
        using var lines = new StreamReader(typeof(GivenNames).Assembly.GetManifestResourceStream("given-names.txt")!);
        var byKey = new Dictionary<string, string>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var keys = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Fold.Transliterated(Fold.Plain(name))).ToArray();
            foreach (var key in keys)
            {
                byKey.TryAdd(key, keys[0]);
            }
        }

        return byKey;
    }
}
