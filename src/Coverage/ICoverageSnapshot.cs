namespace OnRecord.Coverage;

/// <summary>The coverage as it was at one moment. A question is answered from one snapshot; writers do not disturb it.</summary>
public interface ICoverageSnapshot : IDisposable
{
    /// <summary>Ranked search over the same moment.</summary>
    ISearchIndex Search { get; }

    /// <summary>What became of articles, at the same moment.</summary>
    IArticleHistory History { get; }

    /// <summary>Whole lists of the same moment.</summary>
    ICoverageLists Lists { get; }

    /// <summary>How many articles there are.</summary>
    int CountArticles();

    /// <summary>The day of the newest article that has one.</summary>
    DateOnly? NewestDay();

    /// <summary>Every outlet in the coverage.</summary>
    IReadOnlyList<string> Outlets();

    /// <summary>Every outlet in the coverage, with how much is its; those with the most articles first.</summary>
    IReadOnlyList<OutletSummary> OutletSummaries();

    /// <summary>The article with this id or file name, or null.</summary>
    IndexedArticle? FindArticle(string idOrFile);

    /// <summary>Every article, newest first.</summary>
    IReadOnlyList<IndexedArticle> Articles();

    /// <summary>
    /// How many articles were ever added to this index: goes up with each that is added or replaced, never down. An index that was built
    /// anew counts anew.
    /// </summary>
    long CountAdditions();

    /// <summary>The articles that were added or replaced since as many had been, in the order in which they came.</summary>
    /// <param name="additions">What <see cref="CountAdditions"/> gave then; 0 for all articles.</param>
    /// <param name="most">At most this many.</param>
    /// <returns>Each with how many had been added when it had been.</returns>
    IReadOnlyList<(long Addition, IndexedArticle Article)> AddedSince(long additions, int most);

    /// <summary>How many articles fit the filter.</summary>
    int CountArticles(CoverageFilter filter);

    /// <summary>The articles that fit the filter, newest first (those without a day last), from one place on.</summary>
    IReadOnlyList<ArticleSummary> ListArticles(CoverageFilter filter, int skip, int most);

    /// <summary>
    /// Articles that what a person typed may mean: the id, the file's name, the address, the title, or beginnings of words of the title.
    /// The surest first; among equals the newest.
    /// </summary>
    /// <param name="typed">What was typed; nothing for the newest.</param>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<ArticleSummary> FindArticles(string typed, int most);

    /// <summary>The whole stored text of the article with this id, or null.</summary>
    string? Text(string articleId);

    /// <summary>The statements with these ids, in this order; those that are gone are left out.</summary>
    IReadOnlyList<Statement> Statements(IReadOnlyCollection<long> ids);

    /// <summary>Every statement, article by article and each in the order of its text; a few articles at a time, however many there are.</summary>
    IEnumerable<Statement> EachStatement();

    /// <summary>The statements of an article, in the order of its text.</summary>
    IReadOnlyList<Statement> StatementsOf(string articleId);

    /// <summary>
    /// Every statement of these speakers that fits the filter: newest first, those without a day last; of one day, article by article in
    /// the order of the text.
    /// </summary>
    IReadOnlyList<StatementDay> StatementsBy(IReadOnlyCollection<long> speakers, CoverageFilter filter);

    /// <summary>The passages with these ids, in this order; those that are gone are left out.</summary>
    IReadOnlyList<Passage> Passages(IReadOnlyCollection<long> ids);

    /// <summary>The passages of an article, in the order of its text.</summary>
    IReadOnlyList<Passage> PassagesOf(string articleId);

    /// <summary>
    /// Who these words of a question may mean: a name, a part of one, a role, an organisation, a country, its people, its capital;
    /// typing errors forgiven. Best first; empty where nobody in the coverage comes near.
    /// </summary>
    /// <param name="words">Words of a question ("the russian foreign minister", "blinkin", "Mr Lavrov").</param>
    /// <param name="most">At most this many matches.</param>
    IReadOnlyList<SpeakerMatch> FindSpeakers(string words, int most = 10);

    /// <summary>Codes of the countries that a text names, by their names, their people or their seats of government; each once, in its order.</summary>
    IReadOnlyList<string> CountriesIn(string text);

    /// <summary>
    /// Named speakers of whose names every typed word begins a word; those with the most statements first. For choices offered while
    /// somebody types: nobody is found by a role or a typing error.
    /// </summary>
    /// <param name="typed">What was typed so far; nothing for those with the most statements.</param>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<KnownSpeaker> SpeakersBeginning(string typed, int most);

    /// <summary>The speakers with these ids, in this order; those that are gone are left out.</summary>
    IReadOnlyList<KnownSpeaker> Speakers(IReadOnlyCollection<long> ids);
}
