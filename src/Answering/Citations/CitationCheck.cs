using OnRecord.Answering.Composition;
using OnRecord.Answering.Retrieval;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Citations;

/// <summary>
/// Compares what is about to be shown with the stored text, character for character at its offsets, and gives it its citation. What
/// fails is not shown.
/// </summary>
/// <param name="snapshot">The stored texts.</param>
/// <param name="pages">Where articles can be looked at besides their own addresses; null where they cannot.</param>
internal sealed class CitationCheck(ICoverageSnapshot snapshot, IArticlePages? pages = null)
{
    private readonly Dictionary<string, string?> _texts = [];

    // Below this whose words they are is the reading's guess.
    private const double Sure = 0.55;

    /// <summary>The statement with its citation; null where a word of it does not stand where it should.</summary>
    public CitedStatement? Cite(Found found)
    {
        var statement = found.Statement;
        return Standing(statement) is { } text
            ? new CitedStatement(statement, CitationOf(statement), found.Score)
            {
                Name = SpeakerName.Of(statement),
                Words = StatementText.Words(statement, text),
                How = StatementText.How(statement),
                SaidOn = SaidDay.Of(statement, text),
                Doubtful = statement.Attribution.Confidence < Sure ? Sentence(statement, text) : null,
                Reports = [.. found.Reports.Select(report => Cite(report, statement)).OfType<CitedReport>()],
            }
            : null;
    }

    private CitedReport? Cite(Statement report, Statement of) => Standing(report) is { } text
        ? new CitedReport(report, CitationOf(report), StatementText.Words(report, text), HaveSameWords(report, of))
        : null;

    /// <summary>The text that the statement stands in; null where a word of it does not stand where it should.</summary>
    private string? Standing(Statement statement)
    {
        var (text, attribution) = (Text(statement.Article.Id), statement.Attribution);
        var stands = text is not null && !attribution.Content.IsDefaultOrEmpty
            && attribution.Content.All(run => run.Span.Length > 0 && run.IsSliceOf(text))
            && attribution.Source.All(run => run.IsSliceOf(text))
            && attribution.Cue.All(run => run.IsSliceOf(text));
        return stands ? text : null;
    }

    private static string? Sentence(Statement statement, string text)
    {
        var context = statement.Attribution.Context;
        return context.End <= text.Length && context.Length > 0 ? SpeakerName.OneLine(text[context.Start..context.End]) : null;
    }

    private static bool HaveSameWords(Statement one, Statement other) =>
        Folded(one).SequenceEqual(Folded(other), StringComparer.Ordinal);

    private static IEnumerable<string> Folded(Statement statement) =>
        statement.Attribution.Content.SelectMany(run => Words.WordSplitter.Split(run.Text)).Select(word => word.Folded);

    private Citation CitationOf(Statement statement) => Citation(
        statement.Article, statement.Paragraph, statement.Attribution.Content[0], pages?.OfStatement(statement.Article.Id, statement.Number));

    /// <summary>The passage with its citation; null where it does not stand where it should.</summary>
    public CitedPassage? Cite(FoundPassage found)
    {
        var (article, run) = (found.Passage.Article, found.Passage.Run);
        return Text(article.Id) is { } text && run.Span.Length > 0 && run.IsSliceOf(text)
            ? new CitedPassage(
                found.Passage, Citation(article, found.Passage.Number, run, pages?.OfParagraph(article.Id, found.Passage.Number)), found.Score)
            : null;
    }

    private static Citation Citation(IndexedArticle article, int paragraph, Run run, string? page) =>
        new(article.Id, paragraph, TextFragment.Link(article.Facts.Url, run) ?? page) { Page = page };

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
