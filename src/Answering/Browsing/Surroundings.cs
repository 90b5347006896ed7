using OnRecord.Answering.Citations;
using OnRecord.Answering.Retrieval;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Browsing;

/// <summary>Finds what stands around words of an article.</summary>
internal static class Surroundings
{
    /// <summary>The paragraphs around the words; null where the article has none there.</summary>
    public static PassageContext? Of(ICoverageSnapshot snapshot, CitationCheck check, string articleId, TextSpan words)
    {
        var passages = snapshot.PassagesOf(articleId);
        var first = -1;
        var last = -1;
        for (var at = 0; at < passages.Count; at++)
        {
            if (passages[at].Run.Span.Overlaps(words))
            {
                first = first < 0 ? at : first;
                last = at;
            }
        }

        if (first < 0)
        {
            return null;
        }

        var around = passages.Skip(first).Take(last - first + 1).Select(Cite).OfType<CitedPassage>().ToList();
        return around.Count == last - first + 1
            ? new PassageContext(passages[first].Article, At(first - 1), around, At(last + 1))
            : null;

        CitedPassage? At(int at) => at >= 0 && at < passages.Count ? Cite(passages[at]) : null;

        CitedPassage? Cite(Passage passage) => check.Cite(new FoundPassage(passage, 1));
    }
}
