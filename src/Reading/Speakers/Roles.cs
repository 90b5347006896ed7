using OnRecord.Reading.Attributions;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Speakers;

/// <summary>Follows roles and descriptions back to whom the article named so before.</summary>
/// <param name="document">The article.</param>
/// <param name="persons">Its persons.</param>
/// <param name="resolved">The sources resolved so far, in the order of the text.</param>
internal sealed class Roles(Document document, PersonRegistry persons, List<ResolvedSource> resolved)
{
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
        foreach (var mention in persons.Mentions)
        {
            foreach (var (text, _) in mention.Person.Roles)
            {
                var words = text.Split(' ').Select(w => Descriptions.Fold(w.ToLowerInvariant().Trim(',', '.', '’', '\''))).ToHashSet();
                if (!words.Contains(Descriptions.Fold(noun)))
                {
                    continue;
                }

                var shared = wanted.Count(words.Contains);
                var missing = wanted.Count - shared;
                var distance = mention.Span.Start <= offset ? offset - mention.Span.Start : (mention.Span.Start - offset) * 3;
                var score = shared * 10.0 - (missing * 6.0) - Math.Log(1 + distance);
                if (missing <= shared - 1 && (best is null || score > bestScore))
                {
                    best = mention.Person;
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

    /// <summary>"the official" after "a State Department official": the same description, shorter.</summary>
    public Speaker? Earlier(Token[] head, int offset, Speaker described)
    {
        var noun = head[^1].Lower;
        if (described.Kind is SpeakerKind.Country or SpeakerKind.Person || head[^1].Entity is EntityKind.Organization && head.Length > 3)
        {
            return null;
        }

        var words = Descriptions.Words(described.Name);
        for (var i = resolved.Count - 1; i >= 0; i--)
        {
            var r = resolved[i];
            if (r.Offset < offset && r.Person is null && r.Noun == noun && words.IsSubsetOf(r.Words) && r.Words.Count >= words.Count && r.Speaker.Kind == described.Kind)
            {
                return r.Speaker;
            }
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
        Speaker? best = null;
        foreach (var block in document.Blocks)
        {
            if (block.Block.Span.Start >= offset)
            {
                break;
            }

            foreach (var sentence in block.Sentences)
            {
                for (var i = 0; i < sentence.Tokens.Length; i++)
                {
                    if (sentence.Tokens[i].Lower != noun || sentence.Tokens[i].Span.Start >= offset)
                    {
                        continue;
                    }

                    var view = new SentenceView(sentence, block.Quotations);
                    var start = NounPhrases.StartOf(view, i);
                    if (start < 0 || i - start > 8)
                    {
                        continue;
                    }

                    var span = view.SpanOf(start, i);
                    var fuller = Descriptions.Words(Descriptions.Name(document.Text, span));
                    if (fuller.Count > words.Count && words.IsSubsetOf(fuller) && view[start].Lower is not ("a" or "an"))
                    {
                        best = new Speaker(Descriptions.Name(document.Text, span), null, SpeakerKind.Organization);
                    }
                }
            }
        }

        return best;
    }
}
