using OnRecord.Reading.Attributions;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Speakers;

/// <summary>Follows roles and descriptions back to whom the article named so before.</summary>
/// <param name="document">The article.</param>
/// <param name="persons">Its persons.</param>
/// <param name="resolved">The sources resolved so far, in the order of the text.</param>
internal sealed class Roles(Document document, PersonRegistry persons, SourceHistory resolved)
{
    /// <summary>An article that names more bodies by one noun than this is no article.</summary>
    private const int MostBodies = 500;

    private readonly Dictionary<string, List<(int Offset, HashSet<string> Words, Speaker Speaker)>> _bodies = [];

    /// <summary>The person whose role a definite phrase names, or null.</summary>
    public Person? ByRole(Token[] head, int offset)
    {
        var of = Array.FindIndex(head, t => t.Lower is "of" or "for" or "from" or "in" or "at" or "to");
        var core = of > 0 ? head[..of] : head;
        if (core.Length == 0)
        {
            return null;
        }

        var noun = core[^1].Lower;
        if (!RoleWords.IsPerson(noun) && !RoleWords.MayMeanAnyone(noun))
        {
            return null;
        }

        var wanted = head.Where(t => t.Tag is PartOfSpeech.NN or PartOfSpeech.NNP or PartOfSpeech.JJ or PartOfSpeech.NNS or PartOfSpeech.NNPS && char.IsLetter(t.Text[0])).Select(t => Descriptions.Fold(t.Lower)).ToHashSet();
        Person? best = null;
        var bestScore = 0.0;
        var countries = head.Where(t => t.Entity is EntityKind.Country or EntityKind.Nationality or EntityKind.Place).Select(t => Descriptions.Fold(t.Lower)).ToHashSet();
        foreach (var person in persons.WithRoles)
        {
            foreach (var (text, _) in person.Roles)
            {
                var words = text.Split(' ').Select(w => Descriptions.Fold(w.ToLowerInvariant().Trim(',', '.', '’', '\''))).ToHashSet();
                if (!words.Contains(Descriptions.Fold(noun)) || (countries.Count > 0 && !countries.Overlaps(words) && NamesOwner(text)))
                {
                    continue; // "Russia's foreign minister" is not Ukraine's
                }

                var shared = wanted.Count(words.Contains);
                var missing = wanted.Count - shared;
                var score = shared * 10.0 - (missing * 6.0) - Math.Log(1 + persons.Distance(person, offset));
                if (missing <= shared - 1 && (best is null || score > bestScore))
                {
                    best = person;
                    bestScore = score;
                }
            }
        }

        if (best is not null || !RoleWords.MayMeanAnyone(noun) || wanted.Count > 2)
        {
            return best;
        }

        // "the politician": whoever spoke last, where that is near and their role says nothing against it.
        return head[0].Lower is "the" && !RoleWords.IsPerson(noun)
            ? resolved.FindLast(r => r.Offset < offset && r.Person is not null)?.Person
            : null;
    }

    /// <summary>Whether a role says whose it is ("Ukraine's foreign minister", "US Secretary of State"), rather than the office alone ("Foreign Minister").</summary>
    private static bool NamesOwner(string role) =>
        role.Split(' ').Any(word => char.IsUpper(word[0]) && !RoleWords.IsPerson(word.ToLowerInvariant())
            && word is not ("Foreign" or "Prime" or "Defence" or "Defense" or "Interior" or "Finance" or "Secretary" or "State" or "Deputy" or "Vice" or "Former" or "Senior" or "Press" or "Energy"));

    /// <summary>"the official" after "a State Department official": the same description, shorter.</summary>
    public Speaker? Earlier(Token[] head, int offset, Speaker described)
    {
        var noun = head[^1].Lower;
        if (described.Kind is SpeakerKind.Country or SpeakerKind.Person || head[^1].Entity is EntityKind.Organization && head.Length > 3)
        {
            return null;
        }

        var words = Descriptions.Words(described.Name);
        var before = resolved.FindLast(r => r.Offset < offset && r.Person is null && r.Noun == noun && words.IsSubsetOf(r.Words) && r.Speaker.Kind == described.Kind);
        if (before is not null)
        {
            return before.Speaker;
        }

        // A body that was named in full anywhere before ("Russia's defence ministry" … "the ministry").
        if (described.Kind == SpeakerKind.Organization && RoleWords.IsBody(noun))
        {
            return FullerBody(noun, words, offset);
        }

        return null;
    }

    private Speaker? FullerBody(string noun, HashSet<string> words, int offset)
    {
        if (!_bodies.TryGetValue(noun, out var named))
        {
            _bodies[noun] = named = Bodies(noun);
        }

        return named.FindLast(body => body.Offset < offset && body.Words.Count > words.Count && words.IsSubsetOf(body.Words)).Speaker;
    }

    /// <summary>Every phrase of the article that ends with a noun and says more than the noun alone, where it stands.</summary>
    private List<(int Offset, HashSet<string> Words, Speaker Speaker)> Bodies(string noun)
    {
        var named = new List<(int, HashSet<string>, Speaker)>();
        foreach (var block in document.Blocks)
        {
            for (var sentence = 0; sentence < block.Sentences.Length; sentence++)
            {
                var tokens = block.Sentences[sentence].Tokens;
                for (var i = 1; i < tokens.Length && named.Count < MostBodies; i++)
                {
                    if (tokens[i].Lower != noun)
                    {
                        continue;
                    }

                    var view = block.View(sentence);
                    var start = NounPhrases.StartOf(view, i);
                    if (start >= 0 && i - start is > 0 and <= 8 && view[start].Lower is not ("a" or "an"))
                    {
                        var name = Descriptions.Name(document.Text, view.SpanOf(start, i));
                        named.Add((view[start].Span.Start, Descriptions.Words(name), new Speaker(name, null, SpeakerKind.Organization)));
                    }
                }
            }
        }

        return named;
    }
}
