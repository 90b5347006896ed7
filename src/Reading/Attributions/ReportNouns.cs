using System.Collections.Frozen;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Reports that a noun makes: "Putin's remarks in Sochi that …", "their belief that …", "claims by the ministry that …".</summary>
internal static class ReportNouns
{
    /// <summary>Most words between the noun and the clause ("remarks at a Thursday night protest at Kiev's Independence Square that").</summary>
    private const int Reach = 14;

    private static readonly FrozenSet<string> Said = Inflection.WithPlurals(
    [
        "accusation", "acknowledgement", "acknowledgment", "admission", "allegation", "announcement", "answer", "argument", "assertion", "assessment",
        "assurance", "boast", "charge", "claim", "comment", "complaint", "conclusion", "confirmation", "contention", "declaration", "demand", "denial",
        "explanation", "insistence", "message", "observation", "pledge", "prediction", "promise", "proposal", "protestation", "reminder", "remark",
        "reply", "response", "statement", "suggestion", "threat", "tweet", "vow", "warning",
    ]);

    private static readonly FrozenSet<string> Thought = Inflection.WithPlurals(
    [
        "belief", "conviction", "doubt", "expectation", "fear", "hope", "opinion", "suspicion", "view", "worry",
    ]);

    /// <summary>Adds the reports that nouns make in a sentence, where no cue has made them already.</summary>
    public static void Add(Document document, int block, int sentence, SentenceView s, Clauses clauses, List<AttributionCandidate> found)
    {
        for (var i = 1; i < s.Count - 2; i++)
        {
            var thought = Thought.Contains(s.Lower(i));
            if (s.IsQuoted(i) || !s.IsNoun(i) || !(thought || Said.Contains(s.Lower(i))) || Source(s, i) is not { } source || That(s, i) is not (> 0 and var that))
            {
                continue;
            }

            var run = RuleAttributionFinder.Trim(
                document.Text, s.SpanOf(that + 1, Math.Max(that + 1, clauses.EndOf(that + 1, null))), document.Blocks[block]);
            if (run.Length < 2 || RuleAttributionFinder.IsTaken(found, block, sentence, run))
            {
                continue;
            }

            found.Add(new AttributionCandidate
            {
                Block = block,
                Sentence = sentence,
                Source = s.SpanOf(source.First, source.Last),
                Cue = s[i].Span,
                Content = [run],
                Act = thought ? AttributionAct.Thought : AttributionAct.Speech,
                Confidence = that == i + 1 || that == source.Last + 1 ? 0.9 : 0.7,
            });
        }
    }

    private static (int First, int Last)? Source(SentenceView s, int noun)
    {
        // "the Kremlin's repeated public claims", "his claim"
        for (var i = noun - 1; i >= 0 && i >= noun - 4 && !s.IsQuoted(i); i--)
        {
            if (s.Tag(i) == PartOfSpeech.PRPS)
            {
                return (i, i);
            }

            if (s.Tag(i) == PartOfSpeech.POS)
            {
                return NounPhrases.StartOf(s, i - 1) is var start and >= 0 && Sources.IsSpeakerLike(s, (start, i - 1)) ? (start, i - 1) : null;
            }

            if (s.Tag(i) is not (PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.RB))
            {
                break;
            }
        }

        return s.Lower(noun + 1) is "by" or "from" && NounPhrases.EndOf(s, noun + 2) is var end and >= 0 && Sources.IsSpeakerLike(s, (noun + 2, end))
            ? (noun + 2, end)
            : null;
    }

    /// <summary>The "that" that opens the clause: no verb of another clause stands between.</summary>
    private static int That(SentenceView s, int noun)
    {
        for (var i = noun + 1; i < s.Count - 1 && i <= noun + Reach; i++)
        {
            if (s.IsQuoted(i) || s.IsFinite(i) || s.IsComma(i) || s.Lower(i) is "." or ";" or ":")
            {
                return -1;
            }

            if (s.Lower(i) == "that")
            {
                // "claims that are false": the "that" of a relative clause.
                return s.Tag(i) == PartOfSpeech.IN || s.IsQuoted(i + 1) || !s.IsFinite(i + 1) ? i : -1;
            }
        }

        return -1;
    }
}
