using OnRecord.Reading;

namespace OnRecord.Coverage.Speakers;

/// <summary>The words by which a speaker is looked up: letters and digits only.</summary>
internal static class SpeakerTokens
{
    // Shorter words are too near to each other to be taken for misspelt.
    private const int ShortestMisspelt = 4;

    /// <summary>The word that stands for a country.</summary>
    public static string Country(string code) => "ctry" + code.ToLowerInvariant();

    /// <summary>The word that stands for a country that a role concerns.</summary>
    public static string About(string code) => "abt" + code.ToLowerInvariant();

    /// <summary>Adds the words of a name: as spelt, and what all spellings of them have in common.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">What the speaker is.</param>
    /// <param name="words">Where the words go.</param>
    /// <param name="spelt">Where those go that a typing error may be in; those of a description are not among them.</param>
    public static void OfName(string name, SpeakerKind kind, HashSet<string> words, HashSet<string> spelt)
    {
        foreach (var part in kind == SpeakerKind.Person ? PersonName.Parts(name) : WordList.Of(name))
        {
            words.Add(part);
            if (kind is SpeakerKind.Unnamed or SpeakerKind.Group)
            {
                continue;
            }

            var key = Fold.Transliterated(part);
            if (kind == SpeakerKind.Person)
            {
                words.Add(key);
                words.Add(GivenNames.Key(part));
            }

            if (part.Length >= ShortestMisspelt)
            {
                spelt.Add(part);
                if (kind == SpeakerKind.Person && key.Length >= ShortestMisspelt)
                {
                    spelt.Add(key);
                }
            }
        }
    }

    /// <summary>Adds the words of a role.</summary>
    public static void OfRole(RoleWords role, HashSet<string> words)
    {
        words.UnionWith(role.Words);
        words.UnionWith(role.Implied);
        words.UnionWith(role.Countries.Select(Country));
        words.UnionWith(role.About.Select(About));
    }
}
