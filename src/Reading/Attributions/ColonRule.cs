using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Headlines that name their speaker before a colon ("Kerry: we stand with Ukraine").</summary>
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
}
