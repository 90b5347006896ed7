using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Postings;
using OnRecord.Coverage.Search;
using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>One read transaction on a connection of its own.</summary>
internal sealed class SqliteSnapshot : ICoverageSnapshot
{
    private const int FewArticles = 20;

    private readonly IndexFile _file;
    private readonly ReaderPool _pool;
    private readonly Session _session;
    private readonly ArticleRows _articles;
    private readonly StatementRows _statements;
    private readonly SpeakerRows _speakers;
    private readonly SpeakerFinder _finder;
    private readonly ArticleLists _lists;
    private readonly SpeakerNames _names;
    private readonly Governments _governments;
    private readonly PostingReader _postings;
    private readonly SnapshotRead _read;
    private readonly Action _left;
    private string? _moment;
    private bool _disposed;

    /// <summary>Opens it. What is committed later does not show.</summary>
    public SqliteSnapshot(IndexFile file, ReaderPool pool, Governments governments, Action left)
    {
        (_file, _pool, _governments, _left) = (file, pool, governments, left);
        _session = pool.Rent();
        try
        {
            _session.Execute("BEGIN");

            // The moment is that of the first read.
            _session.ReadNumber("SELECT articles FROM tally");
        }
        catch
        {
            _session.Dispose();
            throw;
        }

        _articles = new ArticleRows(_session);
        _speakers = new SpeakerRows(_session, Kept(pool.SpeakerRows));
        _statements = new StatementRows(_session, _articles, _speakers, Kept(pool.Forms), Kept(pool.Roles));
        _finder = new SpeakerFinder(_session, _speakers, governments);
        _lists = new ArticleLists(_session, _articles);
        _names = new SpeakerNames(_session, _speakers);
        _read = new SnapshotRead(file);
        _postings = new PostingReader(_session, pool.Postings, Moment);
        Search = new SqliteSearchIndex(_session, file, pool.Places, _postings);
        History = new SnapshotHistory(new HistoryRows(_session, _articles, _speakers), read => Read(() =>
        {
            read();
            return true;
        }));
        Lists = new CoverageLists(_session, _articles, pool.Opened, _read);
    }

    /// <inheritdoc/>
    public ISearchIndex Search { get; }

    /// <inheritdoc/>
    public IArticleHistory History { get; }

    /// <inheritdoc/>
    public ICoverageLists Lists { get; }

    /// <inheritdoc/>
    public int CountArticles() => Read(() => (int)_session.ReadNumber("SELECT articles FROM tally")!);

    /// <inheritdoc/>
    public DateOnly? NewestDay() => Read(() => ArticleRows.Day(_session.ReadNumber("SELECT max(day) FROM article")));

    /// <inheritdoc/>
    public IReadOnlyList<string> Outlets() => Read(() =>
    {
        if (!_pool.Outlets.Find(0, Moment(), out var outlets))
        {
            outlets = _session.Read("SELECT name FROM outlet ORDER BY name", static row => row.GetString(0));
            _pool.Outlets.Keep(0, Moment(), outlets);
        }

        return outlets!;
    });

    /// <inheritdoc/>
    public IReadOnlyList<OutletSummary> OutletSummaries() => Read(_lists.Outlets);

    /// <inheritdoc/>
    public long CountAdditions() => Read(() => _session.ReadNumber("SELECT next_article - 1 FROM tally") ?? 0);

    /// <inheritdoc/>
    public IReadOnlyList<(long Addition, IndexedArticle Article)> AddedSince(long additions, int most) => Read(() =>
        _articles.Where("WHERE a.key > $1 ORDER BY a.key LIMIT $2", additions, Math.Max(0, most)).ConvertAll(static row => (row.Key, row.Article)));

    /// <inheritdoc/>
    public IndexedArticle? FindArticle(string idOrFile)
    {
        ArgumentNullException.ThrowIfNull(idOrFile);
        return Read(() => _articles.Find(idOrFile));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexedArticle> Articles() => Read(_articles.All);

    /// <inheritdoc/>
    public int CountArticles(CoverageFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Read(() => _lists.Count(filter));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ArticleSummary> ListArticles(CoverageFilter filter, int skip, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Read(() => _lists.List(filter, skip, most));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ArticleSummary> FindArticles(string typed, int most)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Read(() => _lists.Find(typed, most));
    }

    /// <inheritdoc/>
    public string? Text(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() => _articles.Text(articleId));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Statement> Statements(IReadOnlyCollection<long> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Read(() => _statements.Find(ids));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Statement> StatementsOf(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() => _statements.Of(articleId));
    }

    /// <inheritdoc/>
    public IEnumerable<Statement> EachStatement()
    {
        long last = 0;
        while (Read(() => _session.Read(
            "SELECT key, id FROM article WHERE key > $1 ORDER BY key LIMIT $2", static row => (Key: row.GetInt64(0), Id: row.GetString(1)), last, FewArticles)) is { Count: > 0 } page)
        {
            // What is remembered for one answer would fill the memory.
            var (articles, speakers) = (new ArticleRows(_session), new SpeakerRows(_session));
            var statements = new StatementRows(_session, articles, speakers);
            foreach (var statement in Read(() => page.SelectMany(article => statements.Of(article.Id)).ToList()))
            {
                yield return statement;
            }

            last = page[^1].Key;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<StatementDay> StatementsBy(IReadOnlyCollection<long> speakers, CoverageFilter filter)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        ArgumentNullException.ThrowIfNull(filter);
        return Read(() => _statements.By(speakers, filter));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Passage> Passages(IReadOnlyCollection<long> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Read(() => _articles.Passages(ids));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Passage> PassagesOf(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() => _articles.PassagesOf(articleId));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SpeakerMatch> FindSpeakers(string words, int most = 10)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Read(() => FindKept(words, most));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> CountriesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _governments.CountriesIn(WordList.Of(text));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownSpeaker> SpeakersBeginning(string typed, int most)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Read(() => _names.Beginning(typed, most));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownSpeaker> Speakers(IReadOnlyCollection<long> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Read(() => _speakers.Find(ids));
    }

    /// <summary>How much there is.</summary>
    public CoverageStatus Status() => Read(() => _session.ReadFirst(
        """
        SELECT articles, passages, statements, (SELECT count(*) FROM speaker), (SELECT max(day) FROM article), (SELECT min(day) FROM article)
        FROM tally
        """,
        row => new CoverageStatus(
            row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), _file.Bytes,
            ArticleRows.Day(row.NumberOrNull(4)), ArticleRows.Day(row.NumberOrNull(5))))!);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _read.Close();
        _postings.Dispose();
        try
        {
            _session.Execute("COMMIT");
            _pool.Return(_session);
        }
        catch (SqliteException)
        {
            // Nothing was written; a connection that cannot end its transaction is of no more use.
            _session.Dispose();
        }
        finally
        {
            _left();
        }
    }

    private IReadOnlyList<SpeakerMatch> FindKept(string words, int most)
    {
        if (!_pool.FoundSpeakers.Find((words, most), Moment(), out var found))
        {
            found = _finder.Find(words, most);
            _pool.FoundSpeakers.Keep((words, most), Moment(), found);
        }

        return found!;
    }

    // Every change of the coverage adds an article or takes one away, or comes of another list of governments.
    private string Moment() =>
        _moment ??= _session.ReadFirst("SELECT next_article || ' ' || articles || ' ' || governments FROM tally", static row => row.GetString(0))!;

    private KeptRows<T> Kept<T>(PlacedCache<long, string, T> cache) => new(cache, Moment);

    private T Read<T>(Func<T> read) => _read.Of(read);
}
