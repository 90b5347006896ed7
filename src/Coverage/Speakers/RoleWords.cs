namespace OnRecord.Coverage.Speakers;

/// <summary>
/// What a role or a description says, as a set of words that compares whatever the wording: "minister of foreign affairs", "foreign
/// secretary" and "FM" are one office, "Russia's", "Russian" and "the Kremlin's" one country.
/// </summary>
internal sealed class RoleWords
{
    private static readonly Dictionary<string, string> Phrases = new Dictionary<string, string>
    {
        ["minister of foreign affairs"] = "foreign minister",
        ["minister for foreign affairs"] = "foreign minister",
        ["foreign affairs minister"] = "foreign minister",
        ["foreign secretary"] = "foreign minister",
        ["top diplomat"] = "foreign minister",
        ["chief diplomat"] = "foreign minister",
        ["fm"] = "foreign minister",
        ["minister of defence"] = "defence minister",
        ["minister of defense"] = "defence minister",
        ["minister for defence"] = "defence minister",
        ["defence secretary"] = "defence minister",
        ["defense secretary"] = "defence minister",
        ["secretary of defence"] = "defence minister",
        ["secretary of defense"] = "defence minister",
        ["defense chief"] = "defence minister",
        ["defence chief"] = "defence minister",
        ["minister of the interior"] = "interior minister",
        ["minister of finance"] = "finance minister",
        ["pm"] = "prime minister",
        ["premier"] = "prime minister",
        ["head of government"] = "prime minister",
        ["head of the government"] = "prime minister",
        ["head of state"] = "president",
        ["head of the state"] = "president",
        ["sec of state"] = "secretary state",
        ["sec gen"] = "secretary general",
        ["general secretary"] = "secretary general",
        ["secgen"] = "secretary general",
        ["vp"] = "vice president",
        ["veep"] = "vice president",
        ["member of parliament"] = "mp",
        ["member of the parliament"] = "mp",
        ["lawmaker"] = "mp",
        ["parliamentarian"] = "mp",
        ["press secretary"] = "spokesman",
        ["press officer"] = "spokesman",
        ["spokeswoman"] = "spokesman",
        ["spokesperson"] = "spokesman",
        ["spokespeople"] = "spokesman",
        ["spokesmen"] = "spokesman",
        ["chairwoman"] = "chairman",
        ["chairperson"] = "chairman",
        ["advisor"] = "adviser",
        ["congressman"] = "representative",
        ["congresswoman"] = "representative",
        ["rep"] = "representative",
        ["sen"] = "senator",
        ["gen"] = "general",
        ["gov"] = "governor",
        ["sec"] = "secretary",
        ["amb"] = "ambassador",
        ["govt"] = "government",
        ["dept"] = "department",
        ["defense"] = "defence",
        ["center"] = "centre",
        ["organisation"] = "organization",
        ["labour"] = "labor",
    };

    private static readonly HashSet<string> SmallWords =
    [
        "the", "a", "an", "of", "for", "and", "in", "on", "at", "to", "with", "from", "by", "as", "who", "affairs", "affair", "s", "its",
        "his", "her", "their",
    ];

    // Before a country: what the role is about, not whose it is.
    private static readonly HashSet<string> Towards = ["to", "on", "against", "with", "about", "over"];
    private static readonly HashSet<string> TowardsAfterCountry = ["in", "for", "at", "from"];

    // Words by which a holder of the role is not the one who holds the office that the other words name.
    private static readonly HashSet<string> Derived =
    [
        "deputy", "vice", "former", "ex", "assistant", "assistance", "under", "undersecretary", "spokesman", "adviser", "aide", "ambassador", "envoy",
        "wife", "husband", "widow", "son", "daughter", "brother", "sister", "lawyer", "ally", "opponent", "predecessor", "successor",
        "candidate", "representative", "official", "shadow", "chief", "senior", "elect", "late", "analyst", "expert", "negotiator",
    ];

    private static readonly HashSet<string> Offices =
    [
        "minister", "president", "secretary", "spokesman", "official", "ambassador", "envoy", "adviser", "aide", "leader", "chief",
        "head", "chairman", "director", "general", "commander", "senator", "representative", "mp", "mep", "governor", "mayor",
        "chancellor", "premier", "king", "queen", "prince", "princess", "pope", "diplomat", "negotiator", "analyst", "expert",
        "activist", "lawyer", "judge", "officer", "soldier", "journalist", "professor", "source", "economist", "commissioner",
        "observer", "prosecutor", "speaker", "delegate", "coordinator", "monitor", "resident", "protester", "separatist", "rebel",
        "veteran", "colonel", "admiral", "member", "boss", "candidate", "politician", "strategist", "researcher", "author", "editor",
        "campaigner", "doctor", "teacher",
    ];

    private RoleWords(HashSet<string> words, HashSet<string> implied, HashSet<string> countries, HashSet<string> towards)
    {
        Words = words;
        Implied = implied;
        Countries = countries;
        About = towards;
    }

    /// <summary>The words, without the countries.</summary>
    public HashSet<string> Words { get; }

    /// <summary>Words that would name the same office ("leader" of a president).</summary>
    public HashSet<string> Implied { get; }

    /// <summary>Codes of the countries whose role it is.</summary>
    public HashSet<string> Countries { get; }

    /// <summary>Codes of the countries that it concerns ("ambassador to Ukraine").</summary>
    public HashSet<string> About { get; }

    /// <summary>Whether the words name an office or a trade, and not only an organisation or a place.</summary>
    public bool NamesOffice => Words.Overlaps(Offices);

    /// <summary>The first country whose role it is, or null.</summary>
    public string? Country { get; private init; }

    /// <summary>Takes a role or description apart.</summary>
    public static RoleWords Of(string text, Governments governments) => governments.Roles.Of(text);

    /// <summary>Takes the words of a role or description apart.</summary>
    public static RoleWords Of(List<string> list, Governments governments)
    {
        var (words, implied, countries, about) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        string? first = null;
        for (var i = 0; i < list.Count;)
        {
            var taken = governments.MatchOffice(list, i, out var office);
            if (taken > 0)
            {
                words.UnionWith(office.Office.Split(' ').Select(Canonical));
                words.ExceptWith(SmallWords);
                countries.Add(office.Code);
                first ??= office.Code;
                i += taken;
                continue;
            }

            taken = governments.Match(list, i, out var country);
            if (taken > 0)
            {
                if (IsTowards(list, i, first is not null))
                {
                    about.Add(country.Code);
                }
                else
                {
                    countries.Add(country.Code);
                    first ??= country.Code;
                }

                i += taken;
                continue;
            }

            i += AddPhrase(list, i, words);
        }

        if (words.Contains("secretary") && words.Contains("state") && !list.Contains("for"))
        {
            implied.UnionWith(["foreign", "minister"]);
        }

        if (words.Overlaps(["president", "chancellor", "king", "queen"]) || (words.Contains("prime") && words.Contains("minister")))
        {
            implied.UnionWith(["leader", "head"]);
        }

        if ((words.Contains("secretary") && words.Contains("general")) || words.Overlaps(["director", "chairman", "head", "leader", "chief"]))
        {
            implied.UnionWith(["chief", "head", "leader", "boss"]);
        }

        if (words.Contains("ambassador"))
        {
            implied.UnionWith(["envoy", "diplomat"]);
        }

        implied.ExceptWith(words);
        about.ExceptWith(countries);
        return new(words, implied, countries, about) { Country = first };
    }

    /// <summary>One word for its abbreviations and spellings.</summary>
    public static string Canonical(string word)
    {
        var singular = word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
        return Phrases.GetValueOrDefault(singular) is { } other && !other.Contains(' ', StringComparison.Ordinal) ? other : singular;
    }

    /// <summary>How well a role answers to these words as a question has them, from 0 to 1.</summary>
    /// <param name="role">The role.</param>
    /// <param name="country">The country of the speaker, as all of the coverage has it, or null.</param>
    public double Score(RoleWords role, string? country)
    {
        var score = 0.95;
        foreach (var word in Words)
        {
            if (!role.Words.Contains(word))
            {
                if (!role.Implied.Contains(word))
                {
                    return 0;
                }

                score -= 0.03;
            }
        }

        foreach (var code in Countries)
        {
            if (role.Countries.Contains(code))
            {
                continue;
            }

            if (role.Countries.Count > 0 || (country is not null && country != code))
            {
                return 0;
            }

            score -= country is null ? 0.4 : 0.02;
        }

        if (!About.IsSubsetOf(role.About))
        {
            return 0;
        }

        // "The foreign minister" is not his deputy; "the State Department" may be heard through its spokesman.
        if (NamesOffice && role.Words.Any(word => Derived.Contains(word) && !Words.Contains(word)))
        {
            score -= 0.55;
        }

        var extra = role.Words.Count(word => !Words.Contains(word)) + role.Countries.Count(code => !Countries.Contains(code));
        return Math.Max(0.05, score - (0.01 * Math.Min(extra, 8)));
    }

    private static bool IsTowards(List<string> list, int i, bool afterCountry)
    {
        var before = i - 1;
        if (before >= 0 && list[before] == "the")
        {
            before--;
        }

        return before >= 0 && (Towards.Contains(list[before]) || (afterCountry && TowardsAfterCountry.Contains(list[before])));
    }

    private static int AddPhrase(List<string> list, int i, HashSet<string> words)
    {
        for (var count = Math.Min(4, list.Count - i); count > 1; count--)
        {
            if (Phrases.TryGetValue(string.Join(' ', list.GetRange(i, count)), out var phrase))
            {
                words.UnionWith(phrase.Split(' '));
                return count;
            }
        }

        var word = Canonical(list[i]);
        if (!SmallWords.Contains(word))
        {
            words.UnionWith((Phrases.GetValueOrDefault(word) ?? word).Split(' '));
        }

        return 1;
    }
}
