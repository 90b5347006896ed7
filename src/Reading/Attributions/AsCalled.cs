using System.Collections.Frozen;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Words in quotation marks and whose they are: "“a minor incursion,” as he called it", "the “historic day,” as it was referred to by the organisers".</summary>
internal static class AsCalled
{
    private const int Reach = 14;

    private static readonly FrozenSet<string> Naming = new[]
    {
        "brand", "branded", "brands", "call", "called", "calls", "characterised", "characterized", "describe", "described", "describes", "dub", "dubbed",
        "dubs", "label", "labeled", "labelled", "labels", "phrase", "phrased", "phrases", "put", "puts", "refer", "referred", "refers", "style", "styled",
        "term", "termed", "terms",
    }.ToFrozenSet();

    /// <summary>Adds what stands in quotation marks before "as … called it", where no cue explains it already.</summary>
    public static void Add(Document document, int block, int sentence, SentenceView s, List<AttributionCandidate> found)
    {
        for (var i = 1; i < s.Count - 2; i++)
        {
            if (s.Lower(i) != "as" || s.IsQuoted(i) || s.QuotationAt(s.IsComma(i - 1) ? i - 2 : i - 1) is not (>= 0 and var quotation)
                || Caller(s, i) is not { } caller)
            {
                continue;
            }

            var run = RuleAttributionFinder.Trim(document.Text, s.Quotations[quotation].Inner, document.Blocks[block]);
            if (run.Length < 2 || RuleAttributionFinder.IsTaken(found, block, sentence, run))
            {
                continue;
            }

            found.Add(new AttributionCandidate
            {
                Block = block,
                Sentence = sentence,
                Source = s.SpanOf(caller.First, caller.Last),
                Cue = s.SpanOf(caller.Verb, s.Lower(caller.Verb + 1) is "to" or "as" ? caller.Verb + 1 : caller.Verb),
                Content = [run],
                Confidence = 0.8,
            });
        }
    }

    private static (int First, int Last, int Verb)? Caller(SentenceView s, int asAt)
    {
        for (var verb = asAt + 2; verb < s.Count && verb <= asAt + Reach && !s.IsQuoted(verb) && !s.IsComma(verb); verb++)
        {
            if (!s.IsVerb(verb) || !Naming.Contains(s.Lower(verb)))
            {
                continue;
            }

            if (s.Lower(verb - 1) is not ("been" or "was" or "is" or "are" or "were" or "be" or "being" or "widely" or "often" or "sometimes" or "also"))
            {
                // "as the Kremlin has called it"
                var group = verb;
                while (group > asAt + 1 && (s.IsVerb(group - 1) || s.Tag(group - 1) == PartOfSpeech.RB))
                {
                    group--;
                }

                return group > asAt + 1 && NounPhrases.EndOf(s, asAt + 1) is var last && last == group - 1 && (Sources.IsSpeakerLike(s, (asAt + 1, last)) || s.Tag(last) == PartOfSpeech.PRP)
                    ? (asAt + 1, last, verb)
                    : null;
            }

            // "as the day has been referred to in Crimea by those promoting the referendum"
            for (var by = verb + 1; by < s.Count - 1 && by <= verb + Reach && !s.IsQuoted(by) && !s.IsFinite(by); by++)
            {
                if (s.Lower(by) == "by")
                {
                    return s.Lower(by + 1) is "those" ? (by + 1, ClauseEnd(s, by + 1), verb)
                        : NounPhrases.EndOf(s, by + 1) is var end and >= 0 && Sources.IsSpeakerLike(s, (by + 1, end)) ? (by + 1, end, verb)
                        : null;
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>"those promoting the referendum": as far as the comma or the next clause.</summary>
    private static int ClauseEnd(SentenceView s, int first)
    {
        var i = first;
        while (i + 1 < s.Count && !s.IsComma(i + 1) && !s.IsEnd(i + 1) && !s.IsQuoted(i + 1))
        {
            i++;
        }

        return i;
    }
}
