using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Headlines that name their speaker before a colon or behind a dash ("Kerry: we stand with Ukraine").</summary>
internal static class ColonRule
{
    /// <summary>The attribution of a headline with a colon, or null.</summary>
    public static AttributionCandidate? Find(Document document, int block, int sentence, SentenceView s)
    {
        var kind = document.Blocks[block].Block.Kind;
        if (sentence > 0 || (kind is not (BlockKind.Title or BlockKind.Heading) && block > 0))
        {
            return null;
        }

        if (kind is BlockKind.Title && Behind(document, block, s) is { } signed)
        {
            return signed;
        }

        for (var i = 1; i < s.Count - 2 && i <= 6; i++)
        {
            if (s.IsQuoted(i) || s.IsFinite(i))
            {
                return null;
            }

            if (s.Lower(i) != ":")
            {
                continue;
            }

            var named = s[i - 1].Entity is EntityKind.Person or EntityKind.Organization or EntityKind.Country
                || (NounPhrases.StartOf(s, i - 1) == 0 && s.Tag(i - 1) is PartOfSpeech.NNP && i <= 2);
            if (!named)
            {
                return null;
            }

            var run = RuleAttributionFinder.Trim(document.Text, s.SpanOf(i + 1, s.Count - 1), document.Blocks[block]);
            return run.Length == 0 ? null : new AttributionCandidate
            {
                Block = block,
                Sentence = sentence,
                Source = s.SpanOf(0, i - 1),
                Cue = s[i].Span,
                Content = [run],
                Confidence = 0.75,
            };
        }

        return null;
    }

    /// <summary>"Refusal violates resolution – Russia": the speaker behind a dash.</summary>
    private static AttributionCandidate? Behind(Document document, int block, SentenceView s)
    {
        for (var i = s.Count - 2; i > 2 && i >= s.Count - 5; i--)
        {
            if (!s.IsDash(i))
            {
                continue;
            }

            if (s.Tokens.Skip(i + 1).Any(t => !t.IsCapitalized) || s.Tokens[^1].Entity is not (EntityKind.Person or EntityKind.Country) || !s.Tokens.Take(i).Any(t => char.IsLower(t.Text[0]) || t.Tag is PartOfSpeech.VBZ or PartOfSpeech.VBP))
            {
                return null;
            }

            var run = RuleAttributionFinder.Trim(document.Text, s.SpanOf(0, i - 1), document.Blocks[block]);
            return new AttributionCandidate
            {
                Block = block, Sentence = 0, Source = s.SpanOf(i + 1, s.Count - 1), Cue = s[i].Span, Content = [run], Confidence = 0.7,
            };
        }

        return null;
    }
}
