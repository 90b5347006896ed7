using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests.Support;

/// <summary>A coverage whose stored texts have changed behind the index's back.</summary>
internal sealed class TamperedCoverage(ICoverage coverage, Func<string, string> change) : ICoverage
{
    public CoverageState State => coverage.State;

    public ICoverageSnapshot Open() => new Snapshot(coverage.Open(), change);

    public bool Holds(string file, string hash) => coverage.Holds(file, hash);

    public AddOutcome Add(string file, string hash, ArticleReading reading, CancellationToken cancellationToken = default) =>
        coverage.Add(file, hash, reading, cancellationToken);

    public bool Remove(string idOrFile, CancellationToken cancellationToken = default) => coverage.Remove(idOrFile, cancellationToken);

    public ICoverageBatch BeginBatch() => coverage.BeginBatch();

    public void Rebuild(Action<ICoverage> fill, string? maker, CancellationToken cancellationToken) => coverage.Rebuild(fill, maker, cancellationToken);

    public CoverageStatus Status() => coverage.Status();

    public IReadOnlyList<CoverageProblem> Check(IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        coverage.Check(progress, cancellationToken);

    public void Dispose() => coverage.Dispose();

    private sealed class Snapshot(ICoverageSnapshot snapshot, Func<string, string> change) : ICoverageSnapshot
    {
        public ISearchIndex Search => snapshot.Search;

        public IArticleHistory History => snapshot.History;

        public ICoverageLists Lists => snapshot.Lists;

        public string? Text(string articleId) => snapshot.Text(articleId) is { } text ? change(text) : null;

        public int CountArticles() => snapshot.CountArticles();

        public DateOnly? NewestDay() => snapshot.NewestDay();

        public IReadOnlyList<string> Outlets() => snapshot.Outlets();

        public IReadOnlyList<OutletSummary> OutletSummaries() => snapshot.OutletSummaries();

        public long CountAdditions() => snapshot.CountAdditions();

        public IReadOnlyList<(long Addition, IndexedArticle Article)> AddedSince(long additions, int most) => snapshot.AddedSince(additions, most);

        public int CountArticles(CoverageFilter filter) => snapshot.CountArticles(filter);

        public IReadOnlyList<ArticleSummary> ListArticles(CoverageFilter filter, int skip, int most) => snapshot.ListArticles(filter, skip, most);

        public IReadOnlyList<ArticleSummary> FindArticles(string typed, int most) => snapshot.FindArticles(typed, most);

        public IReadOnlyList<StatementDay> StatementsBy(IReadOnlyCollection<long> speakers, CoverageFilter filter) =>
            snapshot.StatementsBy(speakers, filter);

        public IReadOnlyList<string> CountriesIn(string text) => snapshot.CountriesIn(text);

        public IReadOnlyList<KnownSpeaker> SpeakersBeginning(string typed, int most) => snapshot.SpeakersBeginning(typed, most);

        public IndexedArticle? FindArticle(string idOrFile) => snapshot.FindArticle(idOrFile);

        public IReadOnlyList<IndexedArticle> Articles() => snapshot.Articles();

        public IReadOnlyList<Statement> Statements(IReadOnlyCollection<long> ids) => snapshot.Statements(ids);

        public IEnumerable<Statement> EachStatement() => snapshot.EachStatement();

        public IReadOnlyList<Statement> StatementsOf(string articleId) => snapshot.StatementsOf(articleId);

        public IReadOnlyList<Passage> Passages(IReadOnlyCollection<long> ids) => snapshot.Passages(ids);

        public IReadOnlyList<Passage> PassagesOf(string articleId) => snapshot.PassagesOf(articleId);

        public IReadOnlyList<SpeakerMatch> FindSpeakers(string words, int most = 10) => snapshot.FindSpeakers(words, most);

        public IReadOnlyList<KnownSpeaker> Speakers(IReadOnlyCollection<long> ids) => snapshot.Speakers(ids);

        public void Dispose() => snapshot.Dispose();
    }
}
