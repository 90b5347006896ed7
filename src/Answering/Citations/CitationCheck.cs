using OnRecord.Answering.Composition;
using OnRecord.Answering.Retrieval;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Citations;

/// <summary>
/// Compares what is about to be shown with the stored text, character for character at its offsets, and gives it its citation. What
/// fails is not shown.
/// </summary>
internal sealed class CitationCheck(ICoverageSnapshot snapshot)
{
    private readonly Dictionary<string, string?> _texts = [];

    /// <summary>The statement with its citation; null where a word of it does not stand where it should.</summary>
    public CitedStatement? Cite(Found found)
    {
        var (article, attribution) = (found.Statement.Article, found.Statement.Attribution);
        var text = Text(article.Id);
        var stands = text is not null && !attribution.Content.IsDefaultOrEmpty
            && attribution.Content.All(run => run.Span.Length > 0 && run.IsSliceOf(text))
            && attribution.Source.All(run => run.IsSliceOf(text))
            && attribution.Cue.All(run => run.IsSliceOf(text));
        return stands
            ? new CitedStatement(found.Statement, Citation(article, found.Statement.Paragraph, attribution.Content[0]), found.Score)
            {
                Name = SpeakerName.Of(found.Statement),
                Words = StatementText.Words(found.Statement, text!),
                How = StatementText.How(found.Statement),
            }
            : null;
    }

    /// <summary>The passage with its citation; null where it does not stand where it should.</summary>
    public CitedPassage? Cite(FoundPassage found)
    {
        var (article, run) = (found.Passage.Article, found.Passage.Run);
        return Text(article.Id) is { } text && run.Span.Length > 0 && run.IsSliceOf(text)
            ? new CitedPassage(found.Passage, Citation(article, found.Passage.Number, run), found.Score)
            : null;
    }

    private static Citation Citation(IndexedArticle article, int paragraph, Run run) =>
        new(article.Id, paragraph, TextFragment.Link(article.Facts.Url, run));

    private string? Text(string articleId)
    {
        if (!_texts.TryGetValue(articleId, out var text))
        {
            text = snapshot.Text(articleId);
            _texts[articleId] = text;
        }

        return text;
    }
}
