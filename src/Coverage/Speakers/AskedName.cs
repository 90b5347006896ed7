using OnRecord.Reading;

namespace OnRecord.Coverage.Speakers;

/// <summary>A name as a question has it, and how well speakers answer to it.</summary>
internal sealed class AskedName
{
    private const double SameSpelling = 1;
    private const double OtherSpelling = 0.97;
    private const double SurnameAlone = 0.95;
    private const double FullerName = 0.93;
    private const double PartOfName = 0.6;
    private const double GivenNameAlone = 0.5;

    // Names of speakers taken apart. Some 4 MB when full.
    private static readonly Kept<(List<string> Parts, PersonName? Name)> Known = new(name => (PersonName.Parts(name), PersonName.Of(name)), 8192);

    private readonly List<string> _words;
    private readonly List<string> _parts;
    private readonly PersonName? _person;
    private readonly OrganizationName? _organization;

    private AskedName(List<string> words, List<string> parts, PersonName? person, OrganizationName? organization) =>
        (_words, _parts, _person, _organization) = (words, parts, person, organization);

    /// <summary>Takes the words of a question for a name; null where they have no letters.</summary>
    public static AskedName? Of(string words, Governments governments)
    {
        var list = WordList.Of(words);
        return list.Count == 0 ? null : new(list, PersonName.Parts(words), PersonName.Of(words), OrganizationName.Of(words, governments));
    }

    /// <summary>How well the speaker answers to the name, from 0 to 1.</summary>
    public (SpeakerMatchKind By, double Score) ScoreOf(KnownSpeaker speaker)
    {
        var best = 0.0;
        foreach (var alias in speaker.Aliases)
        {
            best = Math.Max(best, speaker.Kind == SpeakerKind.Person ? ScorePerson(alias) : ScoreOther(alias, speaker.Kind));
        }

        return (SpeakerMatchKind.Name, best);
    }

    /// <summary>How well a speaker answers to a name with typing errors, from 0 to 0.85.</summary>
    /// <param name="parts">Words of the name as it was asked for.</param>
    /// <param name="speaker">The speaker.</param>
    public static double ScoreMisspelt(List<string> parts, KnownSpeaker speaker)
    {
        var best = 0.0;
        foreach (var alias in speaker.Aliases)
        {
            var names = speaker.Kind == SpeakerKind.Person ? PersonName.Parts(alias) : WordList.Of(alias);
            var (errors, surname) = (0, speaker.Kind != SpeakerKind.Person);
            foreach (var part in parts)
            {
                var (name, distance) = names.Select(name => (name, Distance: Distance(part, name)))
                    .MinBy(candidate => candidate.Distance);
                errors += distance;
                surname |= name == names[^1];
            }

            // One error in a name of two words weighs as much as one in a name of one word.
            if (surname && errors is > 0 and < 100)
            {
                best = Math.Max(best, 0.9 - (0.08 * errors) - (parts.Count < names.Count ? 0.02 : 0));
            }
        }

        return best;
    }

    private static int Distance(string asked, string name)
    {
        var most = Misspelling.DistanceOf(asked);
        var plain = Misspelling.Distance(asked, name, most);
        var key = Misspelling.Distance(Fold.Transliterated(asked), Fold.Transliterated(name), most);
        var distance = Math.Min(plain, key);
        return distance > most ? 100 : distance;
    }

    private double ScorePerson(string alias)
    {
        var (parts, other) = Known.Of(alias);
        if (parts.SequenceEqual(_parts) && parts.Count > 0)
        {
            return parts.Count > 1 ? SameSpelling : SurnameAlone;
        }

        if (_person is null || other is not { } name)
        {
            return 0;
        }

        if (_person.IsWithin(name) && name.IsWithin(_person))
        {
            return OtherSpelling;
        }

        if (_person.IsWithin(name))
        {
            return _person.IsBare ? SurnameAlone - 0.01 : OtherSpelling - 0.01;
        }

        if (name.IsWithin(_person))
        {
            return name.IsBare ? PartOfName : FullerName;
        }

        if (_parts.Count == 1)
        {
            return parts.Exists(part => part == _parts[0] || GivenNames.Key(part) == GivenNames.Key(_parts[0])) ? GivenNameAlone : 0;
        }

        return _parts.TrueForAll(part => parts.Exists(known => Fold.Transliterated(known) == Fold.Transliterated(part))) ? PartOfName : 0;
    }

    private double ScoreOther(string alias, SpeakerKind kind)
    {
        var words = WordList.Of(alias);
        if (words.SequenceEqual(_words))
        {
            return SameSpelling;
        }

        // Descriptions are matched as roles are.
        if (kind is SpeakerKind.Unnamed or SpeakerKind.Group)
        {
            return 0;
        }

        if (_organization is { IsGovernment: false } && words.Count > 0)
        {
            var known = words.ToHashSet();
            if (_words.TrueForAll(word => known.Contains(word) || known.Contains(RoleWords.Canonical(word))))
            {
                return 0.95 - (0.15 * (1 - ((double)_words.Count / Math.Max(words.Count, _words.Count))));
            }
        }

        return 0;
    }
}
