using System.Collections.Frozen;
using OnRecord.Reading.Attributions;

namespace OnRecord.Reading.Speakers;

/// <summary>
/// A question, a clause, a wording says nothing by itself: its words are those of the paper that it stands on, which the article has named
/// before ("There were two questions on the ballot papers. The first question was clear enough: …").
/// </summary>
internal static class DocumentParts
{
    /// <summary>Most blocks that the paper was named before.</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Parts =
    [
        "caption", "clause", "footnote", "heading", "inscription", "line", "paragraph", "passage", "phrase", "preamble", "question", "section", "sentence",
        "text", "title", "wording",
    ];

    private static readonly FrozenSet<string> Papers = Inflection.WithPlurals(
    [
        "accord", "agreement", "ballot", "banner", "bill", "charter", "communique", "communiqué", "constitution", "contract", "decree", "document", "dossier",
        "draft", "form", "leaflet", "letter", "manifesto", "memo", "memorandum", "paper", "petition", "placard", "poster", "questionnaire", "report",
        "resolution", "survey", "treaty",
    ]);

    /// <summary>Whether a noun, in lower case, is a part of some paper.</summary>
    public static bool IsPart(string noun) => Parts.Contains(noun);

    /// <summary>The paper that a mention is a part of, or null where it is no part or none was named.</summary>
    public static Speaker? PaperOf(Document document, AttributionCandidate candidate, TextSpan source, string head)
    {
        if (!IsPart(head))
        {
            return null;
        }

        for (var block = candidate.Block; block >= 0 && block >= candidate.Block - Reach; block--)
        {
            for (var i = document.Blocks[block].Sentences.Length - 1; i >= 0; i--)
            {
                var s = document.Blocks[block].View(i);
                for (var t = s.Count - 1; t >= 0; t--)
                {
                    if (s[t].Span.End <= source.Start && s.IsNoun(t) && !s.IsNoun(t + 1) && !s.IsQuoted(t) && Papers.Contains(s.Lower(t)))
                    {
                        var start = NounPhrases.SimpleStart(s, t);
                        var name = Descriptions.Name(document.Text, s.SpanOf(start < 0 ? t : start, t));
                        return new Speaker(name, null, SpeakerKind.Unnamed);
                    }
                }
            }
        }

        return null;
    }
}
