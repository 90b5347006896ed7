using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Benchmarks.Scale;

/// <summary>A coverage that notes how long what is asked of it takes. Writes nothing.</summary>
internal sealed class TimedCoverage(ICoverage coverage, Stages stages) : ICoverage
{
    public CoverageState State => coverage.State;

    public ICoverageSnapshot Open() => new TimedSnapshot(stages.In("open", coverage.Open), stages);

    public bool Holds(string file, string hash) => coverage.Holds(file, hash);

    public AddOutcome Add(string file, string hash, ArticleReading reading, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public bool Remove(string idOrFile, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ICoverageBatch BeginBatch() => throw new NotSupportedException();

    public void Rebuild(Action<ICoverage> fill, string? maker, CancellationToken cancellationToken) => throw new NotSupportedException();

    public CoverageStatus Status() => coverage.Status();

    public IReadOnlyList<CoverageProblem> Check(IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        coverage.Check(progress, cancellationToken);

    public void Dispose()
    {
        // The coverage is whoever's who lent it.
    }

    private sealed class TimedSnapshot(ICoverageSnapshot inner, Stages stages) : ICoverageSnapshot
    {
        public ISearchIndex Search { get; } = new TimedSearch(inner.Search, stages);

        public IArticleHistory History => inner.History;

        public ICoverageLists Lists => inner.Lists;

        public int CountArticles() => stages.In("counts", inner.CountArticles);

        public DateOnly? NewestDay() => stages.In("counts", inner.NewestDay);

        public IReadOnlyList<string> Outlets() => stages.In("counts", inner.Outlets);

        public IReadOnlyList<OutletSummary> OutletSummaries() => stages.In("counts", inner.OutletSummaries);

        public IndexedArticle? FindArticle(string idOrFile) => stages.In("articles", () => inner.FindArticle(idOrFile));

        public IReadOnlyList<IndexedArticle> Articles() => stages.In("articles", inner.Articles);

        public long CountAdditions() => stages.In("counts", inner.CountAdditions);

        public IReadOnlyList<(long Addition, IndexedArticle Article)> AddedSince(long additions, int most) =>
            stages.In("articles", () => inner.AddedSince(additions, most));

        public int CountArticles(CoverageFilter filter) => stages.In("articles", () => inner.CountArticles(filter));

        public IReadOnlyList<ArticleSummary> ListArticles(CoverageFilter filter, int skip, int most) =>
            stages.In("articles", () => inner.ListArticles(filter, skip, most));

        public IReadOnlyList<ArticleSummary> FindArticles(string typed, int most) => stages.In("articles", () => inner.FindArticles(typed, most));

        public string? Text(string articleId) => stages.In("texts", () => inner.Text(articleId));

        public IReadOnlyList<Statement> Statements(IReadOnlyCollection<long> ids) => stages.In("statements", () => inner.Statements(ids));

        public IEnumerable<Statement> EachStatement() => inner.EachStatement();

        public IReadOnlyList<Statement> StatementsOf(string articleId) => stages.In("statements", () => inner.StatementsOf(articleId));

        public IReadOnlyList<StatementDay> StatementsBy(IReadOnlyCollection<long> speakers, CoverageFilter filter) =>
            stages.In("statements by", () => inner.StatementsBy(speakers, filter));

        public IReadOnlyList<Passage> Passages(IReadOnlyCollection<long> ids) => stages.In("passages", () => inner.Passages(ids));

        public IReadOnlyList<Passage> PassagesOf(string articleId) => stages.In("passages", () => inner.PassagesOf(articleId));

        public IReadOnlyList<SpeakerMatch> FindSpeakers(string words, int most = 10) => stages.In("speakers", () => inner.FindSpeakers(words, most));

        public IReadOnlyList<string> CountriesIn(string text) => stages.In("speakers", () => inner.CountriesIn(text));

        public IReadOnlyList<KnownSpeaker> SpeakersBeginning(string typed, int most) =>
            stages.In("speakers", () => inner.SpeakersBeginning(typed, most));

        public IReadOnlyList<KnownSpeaker> Speakers(IReadOnlyCollection<long> ids) => stages.In("speakers", () => inner.Speakers(ids));

        public void Dispose() => inner.Dispose();
    }

    private sealed class TimedSearch(ISearchIndex inner, Stages stages) : ISearchIndex
    {
        public IReadOnlyList<SearchHit> SearchStatements(SearchQuery query, CancellationToken cancellationToken = default) =>
            stages.In(Name(query), () => inner.SearchStatements(query, cancellationToken));

        public IReadOnlyList<SearchHit> SearchPassages(SearchQuery query, CancellationToken cancellationToken = default) =>
            stages.In($"passages {query.Match}", () => inner.SearchPassages(query, cancellationToken));

        public int CountStatements(string term, CancellationToken cancellationToken = default) =>
            stages.In("term counts", () => inner.CountStatements(term, cancellationToken));

        private static string Name(SearchQuery query) => query.Terms.Count == 0
            ? "newest"
            : $"{query.Match}{(query.ContentOnly ? " in content" : string.Empty)}{(query.Speakers is null ? string.Empty : " of speaker")}";
    }
}
