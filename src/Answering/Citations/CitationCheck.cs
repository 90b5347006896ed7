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
        return Text(statement.Article.Id) is { } text && Whole(text) is var whole && Stands(statement, whole)
            ? new CitedStatement(statement, CitationOf(statement), found.Score)
            {
                Name = SpeakerName.Of(statement),
                Words = StatementText.Words(statement, whole),
                How = StatementText.How(statement),
                SaidOn = SaidDay.Of(statement, text),
                Doubtful = statement.Attribution.Confidence < Sure ? Sentence(statement, text) : null,
                Reports = [.. found.Reports.Select(report => Cite(report, statement, found.Copies)).OfType<CitedReport>()],
                Earlier = [.. EarlierOf(statement)],
            }
            : null;
    }

    /// <summary>A statement that was taken out of its article, with where it stood; null where a word of it did not.</summary>
    public CitedStatement? CiteTakenOut(StatementChange change, double score)
    {
        if (change.Earlier is not { } statement || snapshot.History.Text(change.Version) is not { } text || !Stands(statement, Whole(text)))
        {
            return null;
        }

        // No link to words that are not there any more.
        return new CitedStatement(statement, new Citation(statement.Article.Id, statement.Paragraph, statement.Article.Facts.Url), score)
        {
            Name = SpeakerName.Of(statement),
            Words = StatementText.Words(statement, Whole(text)),
            How = StatementText.How(statement),
            TakenOut = change.At,
        };
    }

    private IEnumerable<EarlierWording> EarlierOf(Statement statement)
    {
        foreach (var change in snapshot.History.ChangesTo([statement.Id]).Reverse())
        {
            if (change.Earlier is { } earlier && snapshot.History.Text(change.Version) is { } text && Whole(text) is var whole && Stands(earlier, whole))
            {
                var words = StatementText.Words(earlier, whole);
                var name = SpeakerName.Of(earlier);
                yield return new EarlierWording(
                    earlier, earlier.Attribution.Kind is AttributionKind.Direct ? words : $"“{words}”",
                    HaveSameWords(earlier, statement) && name != SpeakerName.Of(statement) ? name : null, change.At);
            }
        }
    }

    // The same words may stand in a hundred articles: a report is compared with the stored passage that came with it, and the whole
    // article is read only where it reaches out of that.
    private CitedReport? Cite(Statement report, Statement of, IReadOnlySet<string> copies)
    {
        Run? stretch = Stands(report, report.Passage) ? report.Passage
            : Text(report.Article.Id) is { } text && Whole(text) is var whole && Stands(report, whole) ? whole
            : null;
        return stretch is { } words
            ? new CitedReport(report, CitationOf(report), StatementText.Words(report, words), HaveSameWords(report, of))
            {
                IsCopy = copies.Contains(report.Article.Id),
            }
            : null;
    }

    private static Run Whole(string text) => new(new TextSpan(0, text.Length), text);

    /// <summary>Whether every word of the statement stands where it should in this stretch of the stored text.</summary>
    private static bool Stands(Statement statement, Run stretch)
    {
        var attribution = statement.Attribution;
        return !attribution.Content.IsDefaultOrEmpty
            && attribution.Content.All(run => run.Span.Length > 0 && run.IsSliceOf(stretch))
            && attribution.Source.All(run => run.IsSliceOf(stretch))
            && attribution.Cue.All(run => run.IsSliceOf(stretch));
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
