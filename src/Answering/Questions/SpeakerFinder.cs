using System.Text.RegularExpressions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Looks up in the coverage whom a question names. A name that only stands inside the words ("Putin" in "Putin's spokesman") is not
/// who is asked about; a name that nobody in the coverage has is kept as asked, so that the answer can say so.
/// </summary>
internal sealed partial class SpeakerFinder(ICoverageSnapshot snapshot, WordFamilies families)
{
    private const int LongestName = 6;

    /// <summary>Several names, or a name with its role, are no longer than this.</summary>
    private const int LongestPhrase = 10;

    /// <summary>From this score on a match is of everything that was asked for, as the coverage scores it.</summary>
    private const double WholeName = 0.9;

    /// <summary>From this score on a role is the one that was asked for.</summary>
    private const double WholeRole = 0.75;

    /// <summary>Below this score too little of what was asked for is met.</summary>
    private const double Likely = 0.5;

    // Fewer a thousand words are a country that is named in passing.
    private const double OftenNamed = 4;

    // An article has the same words again and again.
    private readonly Dictionary<string, string?> _countries = [];

    private readonly Spokespeople _spokespeople = new(snapshot);

    /// <summary>Whom the question asks about; null where it asks about nobody in particular.</summary>
    public AskedSpeaker? Find(Question question)
    {
        if (question.Speaker is { } phrase)
        {
            return FindPhrase(phrase);
        }

        return question.Form switch
        {
            QuestionForm.WhatSaid when question.SpeakerAndRest.Count > 0 => FindAtStart(question),
            QuestionForm.Search => FindAnywhere(question),
            _ => null,
        } is { } found ? _spokespeople.Join(found) : null;
    }

    /// <summary>Whom words mean that name a speaker ("the Russian foreign minister", "blinkin", "the Kremlin").</summary>
    public AskedSpeaker FindPhrase(string phrase) => _spokespeople.Join(FindNamed(phrase));

    private AskedSpeaker FindNamed(string phrase)
    {
        if (WithApostrophe(phrase) is { } owned && FindNamed(owned) is { IsKnown: true } owner)
        {
            return owner with { Asked = phrase };
        }

        var whole = Resolve(phrase);
        if (Parts(phrase) is { Count: > 1 } parts)
        {
            var each = parts.ConvertAll(part => Resolve(part));
            return each.Aggregate(whole, Unite) with { IsList = each.Count(one => one.IsKnown) > 1 };
        }

        if (whole.IsKnown)
        {
            return whole;
        }

        foreach (var part in phrase.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length < phrase.Length && Resolve(part) is { IsKnown: true } found)
            {
                return found with { Asked = phrase };
            }
        }

        // "the country's health minister": whose it is, but not which
        var words = WordSplitter.Split(phrase);
        var place = words.FindIndex(word => word.IsPossessive && word.Folded is "country" or "nation" or "region" or "state" or "city" or "town");
        if (place >= 0 && place + 1 < words.Count && Resolve(phrase[words[place + 1].Start..]) is { IsKnown: true } holder)
        {
            return holder with { Asked = phrase };
        }

        return (Inside(phrase) ?? HolderOf(phrase)) is { } inside ? inside with { Asked = phrase } : whole;
    }

    /// <summary>
    /// Whom words mean that may be anything else as well: null unless the whole of them is a name, a role or a seat. A name with a typing
    /// error counts where no statement has the words ("blinkin", but not "borders").
    /// </summary>
    public AskedSpeaker? FindWhole(string words)
    {
        var isWhole = snapshot.FindSpeakers(words, 1) is [var best] && best.By switch
        {
            SpeakerMatchKind.Name or SpeakerMatchKind.Government => best.Score >= WholeName,
            SpeakerMatchKind.Role => best.Score >= WholeRole,
            SpeakerMatchKind.MisspeltName => WordSplitter.Split(words).TrueForAll(word => snapshot.Search.CountStatements(word.Folded) == 0),
            _ => false,
        };
        return isWhole && FindPhrase(words) is { IsKnown: true } speaker ? speaker : null;
    }

    /// <summary>The one person whom the articles name behind the office.</summary>
    private AskedSpeaker? HolderOf(string phrase)
    {
        var holders = new OfficeHolders(snapshot).NamesBehind(phrase).Select(name => Resolve(name, wholly: true))
            .Where(static found => found.Speakers is [{ Kind: SpeakerKind.Person }]).DistinctBy(static found => found.Speakers[0].Id).Take(2).ToList();
        return holders is [var only] ? only : null;
    }

    /// <summary>Whether words are the name of a person whom the coverage names, though it may have nothing of theirs.</summary>
    public bool NamesPerson(string words) => new NamedPersons(snapshot, families).Has(words);

    /// <summary>"ukraines president" with its apostrophe; null where no country is written so.</summary>
    private string? WithApostrophe(string phrase)
    {
        foreach (var word in WordSplitter.Split(phrase))
        {
            var (written, last) = (phrase[word.Start..word.End], word.End == phrase.Length);
            if (!last && !word.IsPossessive && written.Length > 4 && written[^1] == 's' && !written.EndsWith("ns", StringComparison.Ordinal) && !written.EndsWith("ss", StringComparison.Ordinal)
                && families.IsPlace(Stemmer.Stem(word.Folded[..^1])))
            {
                return $"{phrase[..(word.End - 1)]}'s{phrase[word.End..]}";
            }
        }

        return null;
    }

    /// <summary>"Truss, Baerbock and Johnson": each by itself, where "and" joins them; "Ryabkov, the deputy minister" is one.</summary>
    private static List<string> Parts(string phrase)
    {
        var joined = ListJoin().Split(phrase).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return joined.Count > 1 ? [.. joined.SelectMany(part => part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] : joined;
    }

    [GeneratedRegex(@"\s+(?:and|&|or)\s+|\s*&\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex ListJoin();

    /// <summary>The words begin with the speaker: the longest beginning that wholly names one.</summary>
    private AskedSpeaker? FindAtStart(Question question)
    {
        var words = question.SpeakerAndRest;
        for (var length = Math.Min(LongestName, words.Count); length > 0; length--)
        {
            var phrase = Slice(question.Text, words, 0, length);
            var found = StopWords.Holds(words[length - 1].Folded) ? null : Resolve(phrase, wholly: true);
            if (found is { IsKnown: true })
            {
                return found with { Rest = [.. words.Skip(length).SkipWhile(word => SpeechVerbs.IsMisspelt(word))] };
            }
        }

        // "does Germany back it" may ask for a fact as well as for words.
        var named = words.TakeWhile(word => word.IsName).Count();
        return named > 0 && !question.AsksForFact
            ? new AskedSpeaker(Slice(question.Text, words, 0, named), [], []) { Rest = [.. words.Skip(named)] }
            : null;
    }

    /// <summary>Whoever stands before "on" or "about" ("us secretary of state on the border", "Truss, Baerbock and Johnson on Russia").</summary>
    private AskedSpeaker? FindBefore(Question question)
    {
        var words = question.SpeakerAndRest;
        var at = words.ToList().FindIndex(word => word.Folded is "on" or "about" or "regarding" or "re" or "over" or "concerning");
        if (at is < 1 or > LongestPhrase || StopWords.Holds(words[at - 1].Folded))
        {
            return null;
        }

        var found = FindNamed(Slice(question.Text, words, 0, at));
        return found.IsKnown ? found with { Rest = [.. words.Skip(at)] } : null;
    }

    /// <summary>Somebody's name among words to search for ("blinken nato").</summary>
    private AskedSpeaker? FindAnywhere(Question question)
    {
        if (FindBefore(question) is { } before)
        {
            return before;
        }

        var words = question.SpeakerAndRest;
        for (var length = Math.Min(3, words.Count); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (StopWords.Holds(words[start].Folded) || StopWords.Holds(words[start + length - 1].Folded) || words[start + length - 1].IsPossessive)
                {
                    continue;
                }

                var matches = snapshot.FindSpeakers(Slice(question.Text, words, start, length))
                    .Where(match => match.By is SpeakerMatchKind.Name or SpeakerMatchKind.MisspeltName && match.Score >= 0.5
                        && match.Speaker.Kind is SpeakerKind.Person
                        && IsSurname(words[start + length - 1], match.Speaker))
                    .ToList();
                if (matches.Count > 0)
                {
                    var rest = words.Take(start).Concat(words.Skip(start + length)).ToList();
                    return new AskedSpeaker(Slice(question.Text, words, start, length), Best(matches), []) { Rest = rest };
                }
            }
        }

        return null;
    }

    private AskedSpeaker Resolve(string phrase, bool wholly = false)
    {
        var words = WordSplitter.Split(phrase);
        var all = snapshot.FindSpeakers(phrase, 20);
        var matches = all.Where(match => Fits(match, words, wholly)).ToList();
        var first = matches.Where(match => match.By is not SpeakerMatchKind.Affiliation).ToList();
        if (first.Exists(match => match.By is SpeakerMatchKind.Name))
        {
            first = [.. first.Where(match => match.By is SpeakerMatchKind.Name or SpeakerMatchKind.Government)];
        }

        IReadOnlyList<KnownSpeaker> speakers = Best(first);
        if (first.Count > 0 && first[0].By is SpeakerMatchKind.Role)
        {
            // One minister was asked for, not all of them.
            var persons = speakers.Where(speaker => speaker.Kind is SpeakerKind.Person).ToList();
            speakers = persons.Count > 0 && !words[^1].Folded.EndsWith('s') ? persons : speakers;
            speakers = OfTheCountry(speakers, words);
        }

        var speaksFor = speakers.Count == 0 || speakers[0].Kind is not SpeakerKind.Person
            ? matches.Where(match => match.By is SpeakerMatchKind.Affiliation).Select(match => match.Speaker).ToList()
            : [];
        return new AskedSpeaker(phrase, speakers, [.. speaksFor.Where(speaker => !speakers.Any(one => one.Id == speaker.Id))]);
    }

    /// <summary>A person's name inside the words, standing for itself: "the Austrian politician Gudenus".</summary>
    private AskedSpeaker? Inside(string phrase)
    {
        var words = WordSplitter.Split(phrase);
        if (words.Count is < 2 or > 12)
        {
            return null;
        }

        for (var at = words.Count - 1; at >= 0; at--)
        {
            var possessor = words[at].IsPossessive && at + 1 < words.Count;
            var owned = at > 0 && words[at - 1].Folded is "of" or "for" or "from";
            if (possessor || owned || StopWords.Holds(words[at].Folded) || words[at].Folded.Length < 3)
            {
                continue;
            }

            var matches = snapshot.FindSpeakers(phrase[words[at].Start..words[at].End])
                .Where(match => match.By is SpeakerMatchKind.Name && match.Speaker.Kind is SpeakerKind.Person
                    && IsSurname(words[at], match.Speaker) && !HasOtherFirstName(words, at, match.Speaker))
                .ToList();
            if (matches.Count > 0)
            {
                return new AskedSpeaker(phrase, Best(matches), []);
            }
        }

        return null;
    }

    /// <summary>Whether the match is who the words name, not somebody named in passing.</summary>
    private bool Fits(SpeakerMatch match, List<Word> words, bool wholly)
    {
        if (match.By is not (SpeakerMatchKind.Name or SpeakerMatchKind.MisspeltName) || match.Score >= WholeName)
        {
            return match.Score >= Likely;
        }

        // A part of the name is enough ("van Rompuy", "Mayor Brandt") where it stands for itself and no other name stands beside it.
        var names = WordsOf([match.Speaker.Name, .. match.Speaker.Aliases]);
        var roles = WordsOf(match.Speaker.Roles);
        var (free, covered) = (false, true);
        for (var at = 0; at < words.Count; at++)
        {
            if (StopWords.Holds(words[at].Folded))
            {
                continue;
            }

            var isName = names.Exists(name => Same(words[at], name, slip: true));
            var owned = at > 0 && words[at - 1].Folded is "of" or "for" or "from";
            free |= isName && !owned && (at + 1 == words.Count || !words[at].IsPossessive);
            covered &= isName || IsTitle(words[at]) || IsCountry(words[at]) || roles.Exists(role => IsSameOrRelated(words[at], role));
        }

        return free && (covered || (!wholly && match.By is SpeakerMatchKind.Name && !LeavesAName(words, names)));
    }

    /// <summary>Whether words with capitals are left that are not the speaker's: another name.</summary>
    private bool LeavesAName(List<Word> words, List<Word> names) =>
        words.Exists(word => word.IsName && !StopWords.Holds(word.Folded) && !IsTitle(word) && !IsCountry(word)
            && !names.Exists(name => Same(word, name, slip: false)));

    private bool HasOtherFirstName(List<Word> words, int at, KnownSpeaker speaker)
    {
        if (at == 0 || !words[at - 1].IsName || words[at - 1].IsPossessive || IsTitle(words[at - 1]) || IsCountry(words[at - 1]))
        {
            return false;
        }

        return !WordsOf([.. speaker.Aliases, .. speaker.Roles, speaker.Name]).Exists(word => Same(words[at - 1], word, slip: false));
    }

    /// <summary>Of several with the role ("foreign minister"), those of the country that is asked for, as far as their articles tell.</summary>
    private IReadOnlyList<KnownSpeaker> OfTheCountry(IReadOnlyList<KnownSpeaker> speakers, List<Word> words)
    {
        var countries = words.Where(IsCountry).ToList();
        if (speakers.Count < 2 || countries.Count == 0)
        {
            return speakers;
        }

        var counts = speakers.Select(speaker => CountNear(speaker, countries)).ToList();
        var most = counts.Max();
        return most < OftenNamed ? [] : [.. speakers.Where((_, at) => counts[at] * 2 > most)];
    }

    /// <summary>How dense the country is in the articles that have the speaker, a thousand words.</summary>
    private double CountNear(KnownSpeaker speaker, List<Word> countries)
    {
        var inRole = WordsOf([.. speaker.Roles, speaker.Name]).Exists(word => countries.Exists(country => IsSameCountry(country, word)));
        if (inRole)
        {
            return 1000;
        }

        var ids = snapshot.Search.SearchStatements(new SearchQuery { Speakers = [speaker.Id], Most = 3 }).Select(hit => hit.Id).ToList();
        var most = 0.0;
        foreach (var article in snapshot.Statements(ids).Select(statement => statement.Article.Id).Distinct())
        {
            var words = WordSplitter.Split(snapshot.Text(article) ?? string.Empty);
            var count = words.Count(word => countries.Exists(country => IsSameCountry(country, word)));
            most = Math.Max(most, 1000.0 * count / Math.Max(words.Count, 1));
        }

        return most;
    }

    private bool IsSameOrRelated(Word word, Word other) => word.Stem == other.Stem || families.AreRelated(word.Stem, other.Stem);

    // "Dutch" and "the Netherlands" are one.
    private bool IsSameCountry(Word word, Word other) =>
        IsSameOrRelated(word, other) || (CountryOf(other) is { } country && country == CountryOf(word));

    private string? CountryOf(Word word)
    {
        if (!_countries.TryGetValue(word.Folded, out var country))
        {
            country = snapshot.CountriesIn(word.Folded) is [var code] ? code : null;
            _countries[word.Folded] = country;
        }

        return country;
    }

    private static List<KnownSpeaker> Best(List<SpeakerMatch> matches)
    {
        if (matches.Count == 0)
        {
            return [];
        }

        var best = matches.Max(match => match.Score);
        return [.. matches.Where(match => match.Score >= best - 0.1).Select(match => match.Speaker).DistinctBy(speaker => speaker.Id)];
    }

    private static bool IsSurname(Word word, KnownSpeaker speaker)
    {
        foreach (var alias in speaker.Aliases.Append(speaker.Name))
        {
            var last = WordSplitter.Split(alias).LastOrDefault();
            if (last.Folded is { } folded && (folded == word.Folded || Spelling.IsSlipOf(word.Folded, folded)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(Word asked, Word known, bool slip) =>
        asked.Folded == known.Folded || asked.Stem == known.Stem || (slip && Spelling.IsSlipOf(asked.Folded, known.Folded));

    private static bool IsTitle(Word word) => word.Folded is "mr" or "mrs" or "ms" or "dr" or "sir" or "president" or "senator" or "minister"
        or "prime" or "chancellor" or "general" or "secretary" or "prince" or "king" or "pope" or "government" or "officials";

    private bool IsCountry(Word word) => families.IsPlace(word.Stem) || CountryOf(word) is not null;

    private static List<Word> WordsOf(IEnumerable<string> texts) => [.. texts.SelectMany(WordSplitter.Split)];

    private static string Slice(string text, IReadOnlyList<Word> words, int start, int length) =>
        text[words[start].Start..words[start + length - 1].End];

    private static AskedSpeaker Unite(AskedSpeaker left, AskedSpeaker right) => left with
    {
        Speakers = [.. left.Speakers.Concat(right.Speakers).DistinctBy(speaker => speaker.Id)],
        SpeakingFor = [.. left.SpeakingFor.Concat(right.SpeakingFor).DistinctBy(speaker => speaker.Id)],
    };
}
