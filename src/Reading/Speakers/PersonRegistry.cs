using OnRecord.Reading.Attributions;
using OnRecord.Reading.Sentences;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Speakers;

/// <summary>The persons that an article names: each by the fullest name it gives, with roles, and every place where they are mentioned.</summary>
internal sealed class PersonRegistry
{
    /// <summary>A text that names more persons than this is no article; the rest keep their names but are not found by role or given name.</summary>
    private const int MostPersons = 1_000;

    private readonly Dictionary<string, List<Person>> _bySurname = [];
    private readonly List<Mention> _mentions = [];

    /// <summary>A mention of a person by name.</summary>
    /// <param name="Span">The name itself, without title.</param>
    /// <param name="Phrase">The noun phrase it stands in, titles and roles included.</param>
    /// <param name="Person">Who it is.</param>
    /// <param name="Block">Number of the block.</param>
    /// <param name="Sentence">Number of the sentence in the block.</param>
    /// <param name="Subject">Whether it stands before the first verb of its sentence.</param>
    /// <param name="Quoted">Whether it stands in a quotation.</param>
    public sealed record Mention(TextSpan Span, TextSpan Phrase, Person Person, int Block, int Sentence, bool Subject, bool Quoted);

    /// <summary>Reads the persons out of a document.</summary>
    public static PersonRegistry Read(Document document)
    {
        var registry = new PersonRegistry();
        var raw = new List<(TextSpan Name, List<string> Words, SentenceView View, int First, int Last, int Block, int Sentence)>();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            var content = document.Blocks[block];
            for (var i = 0; i < content.Sentences.Length; i++)
            {
                var view = content.View(i);
                foreach (var (first, last) in Names(content.Sentences[i]))
                {
                    var words = new List<string>();
                    for (var t = first; t <= last; t++)
                    {
                        words.Add(view[t].Text);
                    }

                    raw.Add((view.SpanOf(first, last), words, view, first, last, block, i));
                }
            }
        }

        // Full names first, so that a surname finds its person wherever the article introduces them.
        foreach (var name in raw.Where(r => r.Words.Count > 1))
        {
            registry.Join(name.Words);
        }

        foreach (var name in raw)
        {
            var person = registry.Join(name.Words);
            var phrase = registry.Describe(document, name.View, name.First, name.Last, person);
            var subject = true;
            for (var i = 0; i < name.First; i++)
            {
                subject &= !name.View.IsFinite(i);
            }

            person.Mentions.Add(name.Name.Start);
            registry._mentions.Add(new Mention(name.Name, phrase, person, name.Block, name.Sentence, subject, name.View.IsQuoted(name.First)));
        }

        registry.WithRoles = [.. registry._mentions.Select(m => m.Person).Distinct().Where(p => p.Roles.Count > 0).Take(MostPersons)];
        return registry;
    }

    /// <summary>The first mention in a span, or null.</summary>
    public Mention? FirstMentionIn(TextSpan span)
    {
        var i = FirstBehind(span.Start);
        return i < _mentions.Count && span.Contains(_mentions[i].Span) ? _mentions[i] : null;
    }

    /// <summary>The mentions in a span.</summary>
    public IEnumerable<Mention> In(int start, int end)
    {
        for (var i = FirstBehind(start); i < _mentions.Count && _mentions[i].Span.End <= end; i++)
        {
            yield return _mentions[i];
        }
    }

    /// <summary>The persons that the article gives a role to.</summary>
    public IReadOnlyList<Person> WithRoles { get; private set; } = [];

    /// <summary>How far, in characters, the nearest mention of a person is from an offset; one that comes only behind it counts three times.</summary>
    public int Distance(Person person, int offset)
    {
        var mentions = person.Mentions;
        var i = Ordered.CountWhile(mentions, offset, static (mention, offset) => mention < offset);
        var before = i > 0 ? offset - mentions[i - 1] : int.MaxValue;
        var behind = i < mentions.Count ? Math.Min((mentions[i] - offset) * 3L, int.MaxValue) : int.MaxValue;
        return (int)Math.Min(before, behind);
    }

    /// <summary>The person with this surname, where the article has just one; null otherwise.</summary>
    public Person? BySurname(string surname) =>
        _bySurname.TryGetValue(surname.ToLowerInvariant(), out var persons) && persons.Count == 1 ? persons[0] : null;

    private int FirstBehind(int offset) => Ordered.CountWhile(_mentions, offset, static (mention, offset) => mention.Span.Start < offset);

    /// <summary>First and last token of each person's name in a sentence, without the titles in it.</summary>
    private static IEnumerable<(int First, int Last)> Names(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Entity != EntityKind.Person)
            {
                continue;
            }

            var last = i;
            while (last + 1 < tokens.Length && tokens[last + 1].Entity == EntityKind.Person && !tokens[last + 1].BeginsEntity)
            {
                last++;
            }

            var first = i;
            while (first < last && !(IsRoyal(tokens[first].Lower) && first == last - 1) && (RoleWords.IsHonorific(tokens[first].Lower) || RoleWords.IsPerson(tokens[first].Lower)))
            {
                first++;
            }

            // "Prince Charles" has no surname; his title is how he is called.
            if (first == last && first > 0 && tokens[first - 1].IsCapitalized && IsRoyal(tokens[first - 1].Lower))
            {
                first--;
            }

            // A given name that was taken for the end of what stands before it ("General Staff Viktor Muzhenko").
            if (first == last && first > 0 && tokens[first - 1].IsCapitalized && GivenNames.IsListed(tokens[first - 1].Lower))
            {
                first--;
            }

            var end = last;
            while (end > first && (tokens[end].Lower is "'s" or "'" or "jr." or "jr" or "sr." or "iii" or "," || !char.IsLetterOrDigit(tokens[end].Text[0])))
            {
                end--;
            }

            if (char.IsLetter(tokens[first].Text[0]) && !RoleWords.IsHonorific(tokens[first].Lower))
            {
                yield return (first, end);
            }

            i = last;
        }
    }

    private static bool IsRoyal(string title) => title is "prince" or "princess" or "king" or "queen" or "pope" or "patriarch" or "emperor";

    private Person Join(List<string> words)
    {
        var surname = words[^1].ToLowerInvariant();
        if (!_bySurname.TryGetValue(surname, out var persons))
        {
            // "Nuland" may have been introduced as "Victoria" only in a headline; a given name alone finds the person who bears it.
            if (words.Count == 1 && ByGivenName(surname) is { } known)
            {
                return known;
            }

            _bySurname[surname] = persons = [];
        }

        foreach (var person in persons)
        {
            if (IsSameName(person.Name, words))
            {
                if (words.Count > person.Name.Count)
                {
                    person.Name = words;
                    person.Gender = person.Gender == Gender.Unknown ? GivenNames.Of(words[0].ToLowerInvariant()) : person.Gender;
                }

                return person;
            }
        }

        var added = new Person { Name = words, Gender = words.Count > 1 ? GivenNames.Of(words[0].ToLowerInvariant()) : Gender.Unknown };
        persons.Add(added);
        return added;
    }

    private Person? ByGivenName(string given)
    {
        Person? found = null;
        foreach (var person in _bySurname.Values.SelectMany(p => p).Take(MostPersons))
        {
            if (person.Name.Count > 1 && person.Name[0].Equals(given, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found;
    }

    private static bool IsSameName(IReadOnlyList<string> known, List<string> words)
    {
        if (known.Count == 1 || words.Count == 1)
        {
            return true;
        }

        var (a, b) = (known[0].ToLowerInvariant(), words[0].ToLowerInvariant());
        return a == b || a[0] == b[0] && (a.Length <= 2 || b.Length <= 2 || a.StartsWith(b[..Math.Min(3, b.Length)], StringComparison.Ordinal));
    }

    /// <summary>Notes role and pronoun of a person from the words round the name; gives the phrase it stands in.</summary>
    private TextSpan Describe(Document document, SentenceView s, int first, int last, Person person)
    {
        // Before the name: "US Secretary of State", "Russia's Deputy Foreign Minister", "Mr".
        var start = first;
        while (start > 0 && !s.IsQuoted(start - 1))
        {
            var i = start - 1;
            if (RoleWords.IsHonorific(s.Lower(i)))
            {
                person.Gender = GivenNames.OfTitle(s.Lower(i)) is var title and not Gender.Unknown ? title : person.Gender;
                start = i;
                continue;
            }

            var noun = (s.IsNoun(i) || s.Tag(i) is PartOfSpeech.JJ or PartOfSpeech.POS or PartOfSpeech.VBG or PartOfSpeech.CD or PartOfSpeech.JJS) && s[i].Entity != EntityKind.Person
                && !TimeWords.IsTime(s.Lower(i));
            var of = s.Lower(i) is "of" or "for" or "and" or "&" && i > 0 && s.IsNoun(i - 1) && s.IsNoun(i + 1) && HasRole(s, start, first - 1) is false && RoleWords.IsPerson(s.Lower(i - 1));
            var inside = s.Lower(i) is "and" or "of" && i > 0 && s.IsNoun(i - 1) && s.Tag(i + 1) == PartOfSpeech.NNP && s.Tag(i - 1) == PartOfSpeech.NNP && start < first;
            var owner = s[i].Entity == EntityKind.Person && s.Tag(i + 1) == PartOfSpeech.POS;
            if (!(noun || of || inside || owner))
            {
                break;
            }

            start = i;
        }

        var role = RoleSpan(s, start, first - 1);
        if (role is { } before)
        {
            AddRole(document.Text, person, before);
        }

        // Behind it: ", the interior minister," and before it: "the interior minister, ".
        if (s.IsComma(last + 1) && !s.IsQuoted(last + 2) && NounPhrases.EndOf(s, last + 2) is var end and >= 0
            && (s.IsComma(end + 1) || s.IsEnd(end + 1) || s.IsVerb(end + 1) || s.IsQuoted(end + 1) || s.Tag(end + 1) is PartOfSpeech.WP)
            && !Entities(s, last + 2, Math.Min(end, last + 3)) && RoleSpan(s, last + 2, end) is { } behind && s.Tag(last + 2) != PartOfSpeech.PRP)
        {
            AddRole(document.Text, person, behind);
        }

        if (s.IsComma(start - 1) && start == first && !s.IsQuoted(start - 2) && RoleStart(s, start - 2) is var apposition and >= 0
            && !Entities(s, start - 2, start - 2) && RoleSpan(s, apposition, start - 2) is { } earlier && (s.IsComma(last + 1) || s.IsEnd(last + 1) || (s.IsVerb(last + 1) && s.Tag(apposition - 1) is not (PartOfSpeech.IN or PartOfSpeech.TO))))
        {
            AddRole(document.Text, person, earlier);
        }

        return s.SpanOf(start, last);
    }

    /// <summary>Start of the phrase before a name and its comma: with "of" and "for", which say of whom, but not with where or with whom.</summary>
    private static int RoleStart(SentenceView s, int last)
    {
        var start = NounPhrases.SimpleStart(s, last);
        while (start > 1 && s.Lower(start - 1) is "of" or "for" && NounPhrases.SimpleStart(s, start - 2) is var wider and >= 0)
        {
            start = wider;
        }

        return start;
    }

    private static bool Entities(SentenceView s, int first, int last)
    {
        for (var i = first; i <= last && i < s.Count; i++)
        {
            if (s[i].Entity == EntityKind.Person && s.Tag(i + 1) != PartOfSpeech.POS)
            {
                return true;
            }
        }

        return false;
    }

    private static bool? HasRole(SentenceView s, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (RoleWords.IsPerson(s.Lower(i)))
            {
                return true;
            }
        }

        return first <= last ? false : null;
    }

    /// <summary>The words of a phrase that say what somebody is, without an article or form of address at their ends; null where none of them does.</summary>
    private static TextSpan? RoleSpan(SentenceView s, int first, int last)
    {
        while (first <= last && (s.Tag(first) is PartOfSpeech.DT or PartOfSpeech.PRPS && s.Lower(first) is not "no" || RoleWords.IsHonorific(s.Lower(first)) || s.Tag(first) == PartOfSpeech.POS))
        {
            first++;
        }

        while (last >= first && (RoleWords.IsHonorific(s.Lower(last)) || s.IsComma(last)))
        {
            last--;
        }

        return HasRole(s, first, last) is true && last - first < 25 ? s.SpanOf(first, last) : null;
    }

    private static void AddRole(string text, Person person, TextSpan role)
    {
        var words = role.Slice(text).ToString();
        if (!person.Roles.Exists(r => r.Text.Equals(words, StringComparison.OrdinalIgnoreCase)))
        {
            person.Roles.Add((words, role.Start));
        }

        foreach (var word in words.Split(' '))
        {
            if (GivenNames.OfTitle(word.ToLowerInvariant()) is var gender and not Gender.Unknown)
            {
                person.Gender = gender;
            }
        }
    }
}
