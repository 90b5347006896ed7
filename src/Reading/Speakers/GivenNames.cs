using System.Collections.Frozen;
using System.Reflection;

namespace OnRecord.Reading.Speakers;

/// <summary>What given names and titles tell of a person's pronoun. Read once from <c>given-names.txt</c>, which is embedded in the assembly.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, Gender> Names = Load();

    /// <summary>Whether a lower-case word is known as a given name.</summary>
    public static bool IsListed(string given) => Names.ContainsKey(given);

    /// <summary>The pronoun that a lower-case given name goes with.</summary>
    public static Gender Of(string given) =>
        Names.TryGetValue(given, out var gender) ? gender : given.Length > 3 && given[^1] == 'a' ? Gender.Female : Gender.Unknown;

    /// <summary>The pronoun that a lower-case title or role word goes with.</summary>
    public static Gender OfTitle(string word) => word switch
    {
        "mr" or "mr." or "sir" or "lord" or "herr" or "monsieur" or "king" or "prince" or "pope" or "father" or "spokesman" or "chairman" or "congressman"
            or "businessman" or "actor" or "statesman" or "man" or "bishop" or "archbishop" or "patriarch" => Gender.Male,
        "mrs" or "mrs." or "ms" or "ms." or "miss" or "dame" or "lady" or "frau" or "madame" or "queen" or "princess" or "spokeswoman" or "chairwoman"
            or "congresswoman" or "businesswoman" or "actress" or "woman" => Gender.Female,
        _ => Gender.Unknown,
    };

    private static FrozenDictionary<string, Gender> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("OnRecord.Reading.Speakers.given-names.txt")!;
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, Gender>();
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                names[name] = line[..colon] == "he" ? Gender.Male : Gender.Female;
            }
        }

        return names.ToFrozenDictionary();
    }
}
