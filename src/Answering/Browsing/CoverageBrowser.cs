using OnRecord.Answering.Citations;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Browsing;

/// <summary>
/// What the coverage holds, to be leafed through: statements of a speaker, two speakers side by side, a timeline, the articles, what
/// stands around some words. Whatever words come out were compared with the stored text.
/// </summary>
/// <param name="coverage">The coverage.</param>
/// <param name="pages">Where articles can be looked at besides their own addresses; null where they cannot.</param>
/// <remarks>Every method throws <see cref="CoverageException"/> where the index cannot be read. Safe to share between threads.</remarks>
public sealed class CoverageBrowser(ICoverage coverage, IArticlePages? pages = null)
{
    private const int LongestTyped = 200;

    /// <summary>Statements of one speaker, newest first.</summary>
    public StatementsFound Quotes(StatementsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        return new SpeakerQuotes(snapshot, Check(snapshot), cancellationToken).Find(query);
    }

    /// <summary>Two speakers side by side.</summary>
    public Comparison Compare(ComparisonQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        return new SpeakerQuotes(snapshot, Check(snapshot), cancellationToken).Compare(query);
    }

    /// <summary>Statements of a speaker or on a topic, oldest first, and how many each day has.</summary>
    public Timeline Timeline(TimelineQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        return new TimelineFinder(snapshot, Check(snapshot), cancellationToken).Find(query);
    }

    /// <summary>The articles of the coverage, newest first.</summary>
    public ArticlesFound Articles(ArticlesQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        return new ArticleFinder(snapshot, Check(snapshot)).List(query);
    }

    /// <summary>One article with its statements, in the order of its text; null where the coverage has none like it.</summary>
    public ArticleFound? Article(ArticleQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        return new ArticleFinder(snapshot, Check(snapshot)).Find(query);
    }

    /// <summary>
    /// The paragraph that words of an article stand in, with one before and one behind; null where the article is gone or has nothing at
    /// the place.
    /// </summary>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="words">Where the words stand.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public PassageContext? Context(string articleId, TextSpan words, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        using var snapshot = Open(cancellationToken);
        return Surroundings.Of(snapshot, Check(snapshot), articleId, words);
    }

    /// <summary>
    /// The same for words that were seen: null also where they no longer stand at the place, since another text has come in under the id.
    /// </summary>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="words">The words, and where they stood.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public PassageContext? Context(string articleId, Run words, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        using var snapshot = Open(cancellationToken);
        return snapshot.Text(articleId) is { } text && words.IsSliceOf(text)
            ? Surroundings.Of(snapshot, Check(snapshot), articleId, words.Span)
            : null;
    }

    /// <summary>Speakers to offer while somebody types: by the beginning of any word of the name, those with the most statements first.</summary>
    /// <param name="typed">What was typed so far; nothing for those with the most statements.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyList<string> SuggestSpeakers(string typed, int most = 25, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        using var snapshot = Open(cancellationToken);
        return Suggestions.Speakers(snapshot, Cut(typed), most);
    }

    /// <summary>Outlets to offer while somebody types, those with the most articles first.</summary>
    /// <param name="typed">What was typed so far; nothing for all.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyList<string> SuggestOutlets(string typed, int most = 25, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        using var snapshot = Open(cancellationToken);
        return Suggestions.Outlets(snapshot, Cut(typed), most);
    }

    /// <summary>Articles to offer while somebody types: by the beginnings of words of the title, the newest first.</summary>
    /// <param name="typed">What was typed so far; nothing for the newest.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyList<ArticleSummary> SuggestArticles(string typed, int most = 25, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        using var snapshot = Open(cancellationToken);
        return snapshot.FindArticles(Cut(typed), most);
    }

    private CitationCheck Check(ICoverageSnapshot snapshot) => new(snapshot, pages);

    private static string Cut(string typed) => typed.Length <= LongestTyped ? typed : typed[..LongestTyped];

    private ICoverageSnapshot Open(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return coverage.Open();
    }
}
