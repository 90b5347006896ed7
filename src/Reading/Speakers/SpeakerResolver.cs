using System.Collections.Immutable;
using OnRecord.Reading.Attributions;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Speakers;

/// <summary>
/// Tells who the source mentions of an article stand for: pronouns, surnames, titles, roles and descriptions are followed back to the
/// fullest name that the article gives. Where that cannot be told, the description stays.
/// </summary>
internal sealed class SpeakerResolver
{
    private readonly Document _document;
    private readonly PersonRegistry _persons;
    private readonly Pronouns _pronouns;
    private readonly Roles _roles;
    private readonly SourceHistory _resolved = new();
    private readonly Dictionary<AttributionCandidate, Speaker?> _speakers = [];

    private SpeakerResolver(Document document)
    {
        _document = document;
        _persons = PersonRegistry.Read(document);
        _pronouns = new Pronouns(document, _persons, _resolved);
        _roles = new Roles(document, _persons, _resolved);
    }

    /// <summary>The attributions of a document with their speakers, in the order of the text.</summary>
    public static ImmutableArray<Attribution> Resolve(Document document, IReadOnlyList<AttributionCandidate> candidates, CancellationToken cancellationToken)
    {
        var resolver = new SpeakerResolver(document);
        var attributions = ImmutableArray.CreateBuilder<Attribution>(candidates.Count);
        foreach (var candidate in candidates.OrderBy(c => (c.Mention ?? c.Source)?.Start ?? c.Content[0].Start).ThenBy(c => c.Content[0].Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            attributions.Add(resolver.Attribute(candidate));
        }

        attributions.Sort((a, b) => a.Content[0].Span.CompareTo(b.Content[0].Span));
        return attributions.ToImmutable();
    }

    private Attribution Attribute(AttributionCandidate candidate)
    {
        var text = _document.Text;
        var confidence = candidate.Confidence;
        Speaker? speaker;
        if (candidate.Account is { } account)
        {
            speaker = Account(account);
        }
        else if (candidate.TurnOf is { } name)
        {
            speaker = _persons.BySurname(name.Split(' ')[^1].Split('.')[^1])?.AsSpeaker() ?? new Speaker(name, null, SpeakerKind.Person);
        }
        else if (candidate.SameSpeakerAs is { } same)
        {
            speaker = _speakers.GetValueOrDefault(same);
        }
        else
        {
            speaker = (candidate.Mention ?? candidate.Source) is { } source ? Speaker(candidate, source, ref confidence) : null;
        }

        _speakers[candidate] = speaker;
        var runs = candidate.Content.Select(span => Run.Of(text, span)).ToImmutableArray();
        return new Attribution
        {
            Source = candidate.Source is { } at ? [Run.Of(text, at)] : [],
            Cue = candidate.Cue is { } cue ? [Run.Of(text, cue)] : [],
            Content = runs,
            Kind = candidate.Account is not null || candidate.TurnOf is not null ? AttributionKind.Direct : Kind(runs),
            Act = candidate.Act,
            Speaker = speaker,
            Via = Relays.Of(_document, candidate, speaker),
            Confidence = speaker is null ? Math.Min(confidence, 0.3) : Math.Round(confidence, 2),
            Context = Context(candidate),
        };
    }

    private AttributionKind Kind(ImmutableArray<Run> runs)
    {
        var quoted = 0;
        var letters = 0;
        foreach (var run in runs)
        {
            for (var i = run.Span.Start; i < run.Span.End; i++)
            {
                if (!char.IsLetterOrDigit(_document.Text[i]))
                {
                    continue;
                }

                letters++;
                quoted += _document.IsQuoted(i) ? 1 : 0;
            }
        }

        return quoted == 0 ? AttributionKind.Indirect : quoted == letters ? AttributionKind.Direct : AttributionKind.Mixed;
    }

    private TextSpan Context(AttributionCandidate candidate)
    {
        var start = candidate.Content[0].Start;
        var end = candidate.Content[^1].End;
        foreach (var part in new[] { candidate.Source, candidate.Cue })
        {
            if (part is { } span)
            {
                start = Math.Min(start, span.Start);
                end = Math.Max(end, span.End);
            }
        }

        var first = _document.BlockAt(start)?.SentenceHolding(start);
        var last = _document.BlockAt(end - 1)?.SentenceHolding(end - 1);
        return new TextSpan(Math.Min(start, first?.Span.Start ?? start), Math.Max(end, last?.Span.End ?? end));
    }

    private Speaker Account(string name)
    {
        // Flags and other pictures are no part of the name.
        var words = new string([.. name.Where(c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || c is '.' or '\'' or '’' or '-' or '&')]).Trim();
        words = words.Length == 0 ? name.Trim() : string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var parts = words.Split(' ');
        var body = parts.Any(p => RoleWords.IsBody(p.ToLowerInvariant()) || Outlets.IsNoun(p.ToLowerInvariant()) || Outlets.IsName(p.ToLowerInvariant()) || (p.Length > 1 && p.All(char.IsUpper)))
            || parts.Length > 4 || parts.Length == 1;
        return !body && parts.Length > 1 && _persons.BySurname(parts[^1]) is { } person
            ? new Speaker(person.FullName, person.Roles.FirstOrDefault().Text, SpeakerKind.Person)
            : new Speaker(words, null, body ? SpeakerKind.Organization : SpeakerKind.Person);
    }

    private Speaker? Speaker(AttributionCandidate candidate, TextSpan source, ref double confidence)
    {
        var tokens = _document.TokensIn(source);
        if (tokens.Length == 0)
        {
            return null;
        }

        var (speaker, person) = tokens.Length == 1 && tokens[0].Tag is PartOfSpeech.PRP or PartOfSpeech.PRPS or PartOfSpeech.DT
            || tokens.Length == 1 && tokens[0].Lower is "he" or "she" or "it" or "they" or "who" or "which"
                ? _pronouns.Resolve(candidate, tokens[0], ref confidence)
                : DocumentParts.PaperOf(_document, candidate, source, Descriptions.Head(tokens)) is { } paper
                    ? (paper, null)
                    : Named(source, tokens, ref confidence);
        if (speaker is not null)
        {
            var head = Descriptions.Head(tokens);
            _resolved.Add(new ResolvedSource(source.Start, candidate.Block, candidate.Sentence, speaker, person, head, Descriptions.Words(speaker.Name)));
        }

        return speaker;
    }

    private (Speaker? Speaker, Person? Person) Named(TextSpan source, Token[] tokens, ref double confidence)
    {
        var head = Descriptions.HeadPhrase(tokens);
        var headSpan = new TextSpan(head[0].Span.Start, head[^1].Span.End);
        var inHead = _persons.In(headSpan.Start, headSpan.End).Where(m => IsHeadOf(head, m.Span)).ToList();

        // "Kyiv and NATO", "Merkel and Hollande": several at once.
        if (IsCoordination(head, inHead))
        {
            return (new Speaker(Descriptions.Name(_document.Text, headSpan), null, SpeakerKind.Group), null);
        }

        if (inHead.Count > 0)
        {
            return (inHead[^1].Person.AsSpeaker(), inHead[^1].Person);
        }

        // "Ukraine's foreign minister, Dmytro Kuleba"
        if (source.End > headSpan.End && _persons.FirstMentionIn(new TextSpan(headSpan.End, source.End)) is { } apposed
            && IsApposition(tokens, headSpan.End, apposed.Phrase.Start) && HasPersonRole(head) && !head.Any(t => t.Lower is "with" or "to" or "on" or "against"))
        {
            return (apposed.Person.AsSpeaker(), apposed.Person);
        }

        if (head.Length <= 3 && head[^1].IsCapitalized && _persons.BySurname(head[^1].Text) is { } bySurname && head[^1].Entity is not (EntityKind.Country or EntityKind.Place))
        {
            return (bySurname.AsSpeaker(), bySurname);
        }

        var described = Descriptions.Describe(_document.Text, tokens);
        if (IsDefinite(tokens))
        {
            if (_roles.ByRole(head, source.Start) is { } person)
            {
                confidence *= 0.92;
                return (person.AsSpeaker(), person);
            }

            if (_roles.Earlier(head, source.Start, described) is { } earlier)
            {
                return (earlier, null);
            }
        }

        return (described, null);
    }

    /// <summary>Whether a name is what the phrase is about, not an owner ("Putin's spokesman"), a modifier ("the Biden administration") or a complement ("a spokesman for Putin").</summary>
    private static bool IsHeadOf(Token[] head, TextSpan name)
    {
        var first = Array.FindIndex(head, t => t.Span.Start >= name.Start);
        var behind = Array.FindIndex(head, t => t.Span.Start >= name.End);
        if (behind >= 0 && !RoleWords.IsHonorific(head[behind].Lower)
            && head[behind].Tag is PartOfSpeech.POS or PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS)
        {
            return false;
        }

        for (var i = 0; i < first; i++)
        {
            if (head[i].Lower is not ("of" or "for" or "with" or "to" or "by" or "in" or "on" or "at" or "about" or "against" or "from"))
            {
                continue;
            }

            // "the head of the Security Council Nikolai Patrushev" names the head; "a spokesman for President Vladimir Putin" does not.
            var role = head[..i].Any(t => RoleWords.IsPerson(t.Lower)) && head[i].Lower is "of" or "for" or "to" or "in" or "at";
            var complement = first == i + 1 || RoleWords.IsPerson(head[first - 1].Lower) || RoleWords.IsHonorific(head[first - 1].Lower) || head[0].Lower is "a" or "an";
            if (!role || complement)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsApposition(Token[] tokens, int start, int end)
    {
        foreach (var token in tokens)
        {
            if (token.Span.Start >= start && token.Span.End <= end && token.Lower is not (",") && !RoleWords.IsHonorific(token.Lower) && token.Tag is not (PartOfSpeech.NNP or PartOfSpeech.JJ))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasPersonRole(Token[] head) => head.Any(t => RoleWords.IsPerson(t.Lower));

    private bool IsCoordination(Token[] head, List<PersonRegistry.Mention> persons)
    {
        var and = Array.FindIndex(head, t => t.Lower is "and" or "&");
        if (and <= 0 || and == head.Length - 1)
        {
            return false;
        }

        var left = head[and - 1];
        var right = head[^1];
        return persons.Select(p => p.Person).Distinct().Count() > 1
            || (left.Entity is EntityKind.Country or EntityKind.Place or EntityKind.Organization && head[and + 1].Tag is PartOfSpeech.NNP or PartOfSpeech.DT && right.Entity != EntityKind.None && !RoleWords.IsPerson(right.Lower) && !RoleWords.IsBody(right.Lower) && head[and].Entity == EntityKind.None)
            || (left.Tag is PartOfSpeech.NNS && right.Tag is PartOfSpeech.NNS);
    }

    /// <summary>Whether the mention points back ("the minister", "its foreign minister", "Foreign minister") rather than bringing in somebody new ("a minister").</summary>
    private static bool IsDefinite(Token[] tokens) =>
        !(tokens[0].Lower is "a" or "an" or "another" or "some" or "one" or "many" or "several" or "any" or "no" or "other" or "two" or "three")
        && tokens[0].Tag is not (PartOfSpeech.CD or PartOfSpeech.NNS);
}
