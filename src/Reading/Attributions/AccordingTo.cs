namespace OnRecord.Reading.Attributions;

/// <summary>"according to X": before, behind or inside of what X said.</summary>
internal static class AccordingTo
{
    /// <summary>Adds the attributions that "according to" makes in a sentence, or notes the outlet that it credits with one of them.</summary>
    public static void Add(
        Document document, int block, int sentence, SentenceView s, Clauses clauses, List<AttributionCandidate> here, List<AttributionCandidate> found)
    {
        for (var i = 0; i + 2 < s.Count; i++)
        {
            if (s.IsQuoted(i) || s.Lower(i) != "according" || s.Lower(i + 1) != "to")
            {
                continue;
            }

            var last = NounPhrases.EndOf(s, i + 2);
            if (last < 0 || !Sources.IsSpeakerLike(s, (i + 2, last)))
            {
                continue; // "according to the established procedure"
            }

            // "according to Russia's Interfax news agency": it relays what somebody else is reported to have said in this sentence.
            var source = s.SpanOf(i + 2, last);
            var reported = here.FindLast(c => c.Content[0].Start < s[i].Span.Start);
            if (reported is not null)
            {
                reported.Relay ??= source;
                continue;
            }

            if (s.IsComma(last + 1) && !s.IsQuoted(last + 2) && NounPhrases.EndOf(s, last + 2) is var apposition and >= 0 && s.IsComma(apposition + 1)
                && s.Tag(last + 2) is Tags.PartOfSpeech.DT or Tags.PartOfSpeech.NN)
            {
                last = apposition;
                source = s.SpanOf(i + 2, last);
            }

            List<TextSpan> runs;
            if (NounPhrases.BeginsClause(s, i) && (i == s.Start || !s.IsComma(i - 1)))
            {
                var first = s.IsComma(last + 1) ? last + 2 : last + 1;
                if (first >= s.Count)
                {
                    continue;
                }

                runs = [s.SpanOf(first, Math.Max(first, clauses.EndOf(first, null)))];
            }
            else
            {
                var end = s.IsComma(i - 1) ? i - 2 : i - 1;
                if (end < 1 || s.Lower(end) == "that")
                {
                    continue;
                }

                var quotation = s.QuotationAt(end);
                runs = quotation >= 0 && s.QuotationAt(s.Start) == quotation ? [s.Quotations[quotation].Inner] : [s.SpanOf(FirstWord(s), end)];
                if (s.IsComma(last + 1) && !s.IsEnd(last + 2) && s.IsFinite(last + 2))
                {
                    runs.Add(s.SpanOf(last + 2, Math.Max(last + 2, clauses.EndOf(last + 2, null))));
                }
            }

            found.Add(new AttributionCandidate
            {
                Block = block,
                Sentence = sentence,
                Source = source,
                Cue = s.SpanOf(i, i + 1),
                Content = runs.ConvertAll(run => RuleAttributionFinder.Trim(document.Text, run, document.Blocks[block])),
                Confidence = 0.93,
            });
        }
    }

    private static int FirstWord(SentenceView s)
    {
        var i = s.Start;
        while (i < s.Count - 1 && (s.Lower(i) is "but" or "and" or "-" or "–" or "—" || s.IsComma(i)))
        {
            i++;
        }

        return i;
    }
}
