using OnRecord.Reading.Attributions;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Speakers;

/// <summary>Tells who the pronouns of an article stand for.</summary>
/// <param name="document">The article.</param>
/// <param name="persons">Its persons.</param>
/// <param name="resolved">The sources resolved so far, in the order of the text.</param>
internal sealed class Pronouns(Document document, PersonRegistry persons, SourceHistory resolved)
{
    /// <summary>Who a pronoun that is a source stands for; lowers the confidence as the guess is less sure.</summary>
    public (Speaker? Speaker, Person? Person) Resolve(AttributionCandidate candidate, Token pronoun, ref double confidence)
    {
        switch (pronoun.Lower)
        {
            case "he" or "she" or "him" or "her" or "himself" or "herself" or "his":
                var gender = pronoun.Lower[0] == 'h' && pronoun.Lower is "he" or "him" or "himself" or "his" ? Gender.Male : Gender.Female;
                if (Antecedent(candidate, pronoun.Span.Start, gender) is { } person)
                {
                    confidence *= 0.93;
                    return (person.AsSpeaker(), person);
                }

                // "the official … he said": somebody without a name.
                var unnamed = resolved.FindLast(r => r.Speaker.Kind == SpeakerKind.Unnamed && r.Offset < pronoun.Span.Start && candidate.Block - r.Block <= 2);
                confidence *= 0.7;
                return unnamed is not null ? (unnamed.Speaker, null) : (null, null);
            case "they" or "them" or "their":
                var several = resolved.FindLast(r => r.Offset < pronoun.Span.Start && candidate.Block - r.Block <= 1 && (r.Speaker.Kind is SpeakerKind.Organization or SpeakerKind.Country or SpeakerKind.Group));
                confidence *= 0.8;
                return several is not null ? (several.Speaker, null) : PluralBefore(candidate, pronoun) is { } group ? (group, null) : (null, null);
            case "it" or "its":
                confidence *= 0.8;
                // "It accused Russia": not Russia.
                return BodyBefore(candidate, pronoun) is { } body && !OpensWith(candidate, body) ? (body, null) : (null, null);
            default:
                return (null, null);
        }
    }

    /// <summary>
    /// Who a pronoun means: the source of the report before it, the subject of its sentence or of the ones before, the nearest first,
    /// whom the pronoun fits (after Hobbs 1978 and the salience order of Lappin and Leass 1994: subjects before others).
    /// </summary>
    private Person? Antecedent(AttributionCandidate candidate, int offset, Gender gender)
    {
        bool Fits(Person p) => p.Gender == gender || p.Gender == Gender.Unknown;

        for (var back = 0; back < 6; back++)
        {
            if (SentenceBefore(candidate.Block, candidate.Sentence, back) is not { } place)
            {
                break;
            }

            var (block, sentence) = place;
            var span = document.Blocks[block].Sentences[sentence].Span;
            var end = Math.Min(span.End, offset);

            // A source in this sentence that was resolved already is the likeliest; then its subject; then anybody named there.
            var source = resolved.FindLast(r => r.Person is not null && r.Block == block && r.Sentence == sentence && r.Offset < offset && Fits(r.Person));
            var mentions = persons.In(span.Start, end).Where(m => !m.Quoted && Fits(m.Person)).ToList();
            var subject = mentions.Find(m => m.Subject && (back > 0 || m.Span.End < offset));
            if (source is not null && (subject is null || subject.Person == source.Person || back > 0 || source.Offset > subject.Span.Start))
            {
                return source.Person;
            }

            if (subject is not null)
            {
                return subject.Person;
            }

            // "The minister said …. He added …": the role was resolved to a person, or names nobody.
            var role = resolved.FindLast(r => r.Block == block && r.Sentence == sentence && r.Speaker.Kind == SpeakerKind.Unnamed && r.Offset < offset);
            if (role is not null)
            {
                return null;
            }

            // Within its own sentence a pronoun seldom means an object before it.
            if (mentions.Count > 0 && back > 0)
            {
                return mentions[0].Person;
            }
        }

        return null;
    }

    private (int Block, int Sentence)? SentenceBefore(int block, int sentence, int back)
    {
        while (back > 0)
        {
            sentence--;
            while (sentence < 0)
            {
                block--;
                if (block < 0)
                {
                    return null;
                }

                sentence = document.Blocks[block].Block.Kind != BlockKind.Post ? document.Blocks[block].Sentences.Length - 1 : -1;
            }

            back--;
        }

        return (block, sentence);
    }

    private bool OpensWith(AttributionCandidate candidate, Speaker body)
    {
        var opening = new TextSpan(candidate.Content[0].Start, Math.Min(candidate.Content[0].End, candidate.Content[0].Start + 60));
        var words = Descriptions.Words(body.Name);
        return document.TokensIn(opening).Take(3).Any(t => t.IsCapitalized && (words.Contains(Descriptions.Fold(t.Lower)) || Governments.AreSame(t.Lower, body.Name)));
    }

    private Speaker? BodyBefore(AttributionCandidate candidate, Token pronoun)
    {
        for (var back = 0; back < 4; back++)
        {
            if (SentenceBefore(candidate.Block, candidate.Sentence, back) is not { } place)
            {
                return null;
            }

            var body = resolved.FindLast(r => r.Block == place.Block && r.Sentence == place.Sentence && r.Offset < pronoun.Span.Start
                && r.Speaker.Kind is SpeakerKind.Organization or SpeakerKind.Country);
            if (body is not null)
            {
                return body.Speaker;
            }

            // The subject of the sentence, where it is a body or country ("Russia's embassy … has been calling").
            var block = document.Blocks[place.Block];
            var view = block.View(place.Sentence);
            for (var i = 1; i < view.Count && view[i].Span.Start < pronoun.Span.Start; i++)
            {
                if (!view.IsFinite(i) || view.IsQuoted(i))
                {
                    continue;
                }

                if (SubjectFinder.Before(view, i) is { } subject && view.SpanOf(subject.First, subject.Last) is var span && span.End <= pronoun.Span.Start)
                {
                    var tokens = document.TokensIn(span);
                    var described = Descriptions.Describe(document.Text, tokens);
                    if (described.Kind is SpeakerKind.Organization or SpeakerKind.Country)
                    {
                        return described;
                    }
                }

                break;
            }
        }

        return null;
    }

    private Speaker? PluralBefore(AttributionCandidate candidate, Token pronoun)
    {
        for (var back = 0; back < 3; back++)
        {
            if (SentenceBefore(candidate.Block, candidate.Sentence, back) is not { } place)
            {
                return null;
            }

            var block = document.Blocks[place.Block];
            var view = block.View(place.Sentence);
            for (var i = 1; i < view.Count && view[i].Span.Start < pronoun.Span.Start; i++)
            {
                if (view.IsFinite(i) && !view.IsQuoted(i) && SubjectFinder.Before(view, i) is { } subject
                    && view.SpanOf(subject.First, subject.Last) is var span && span.End <= pronoun.Span.Start)
                {
                    var described = Descriptions.Describe(document.Text, document.TokensIn(span));
                    if (described.Kind == SpeakerKind.Group)
                    {
                        return described;
                    }
                }
            }
        }

        return null;
    }
}
