namespace OnRecord.Coverage.Speakers;

/// <summary>The name of an organisation or country, folded so that its wordings compare.</summary>
/// <param name="Country">Code of the country whose it is, or null.</param>
/// <param name="IsGovernment">Whether it is nothing but a country, its capital, its seat or its government.</param>
/// <param name="Key">Its significant words, sorted: "Ministry of Foreign Affairs" and "the foreign ministry" are one.</param>
/// <param name="Initials">First letters of its significant words, in order: what an acronym would be.</param>
internal sealed record OrganizationName(string? Country, bool IsGovernment, string Key, string Initials)
{
    private static readonly HashSet<string> GovernmentWords = ["government", "govt", "administration", "leadership", "side", "state"];

    private static readonly HashSet<string> SmallWords = ["the", "of", "for", "and", "in", "on", "at", "to", "a", "an", "s"];

    /// <summary>Whether the name is one word, as acronyms are.</summary>
    public bool IsWord => !Key.Contains(' ', StringComparison.Ordinal);

    /// <summary>What all wordings of the name, and its acronym, have in common.</summary>
    public string Bucket => $"{Country}:{string.Concat((IsWord ? Key : Initials).Order())}";

    /// <summary>Folds a name; null where it has no letters.</summary>
    public static OrganizationName? Of(string name, Governments governments)
    {
        var words = WordList.Of(name);
        if (words.Count == 0)
        {
            return null;
        }

        string? country = null;
        var rest = new List<string>();
        var several = false;
        for (var i = 0; i < words.Count;)
        {
            var taken = governments.MatchOffice(words, i, out var office);
            if (taken > 0)
            {
                several |= country is not null && country != office.Code;
                country ??= office.Code;
                rest.AddRange(office.Office.Split(' '));
                i += taken;
                continue;
            }

            taken = governments.Match(words, i, out var found);
            if (taken > 0 && (found.Sense != CountrySense.Seat || words.Count - taken == words.Count(GovernmentWords.Contains)))
            {
                several |= country is not null && country != found.Code;
                country ??= found.Code;
                i += taken;
                continue;
            }

            rest.Add(RoleWords.Canonical(words[i]));
            i++;
        }

        if (several)
        {
            (country, rest) = (null, words);
        }

        var significant = rest.Where(word => !SmallWords.Contains(word) && word is not ("affairs" or "affair")).ToList();
        if (country is not null && significant.TrueForAll(GovernmentWords.Contains))
        {
            return new(country, true, country, string.Empty);
        }

        if (significant.Count == 0)
        {
            significant = rest.Count == 0 ? words : rest;
        }

        return new(
            country,
            false,
            string.Join(' ', significant.Order(StringComparer.Ordinal).Distinct()),
            string.Concat(significant.Select(word => word[0])));
    }
}
