using OnRecord.Answering.Browsing;
using OnRecord.Answering.Citations;
using OnRecord.Answering.Retrieval;
using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>The coverage as a reader leafs through it: whole articles, speakers, and lists of statements that nothing is lost from.</summary>
/// <param name="coverage">The coverage.</param>
/// <param name="pages">Where articles can be looked at besides their own addresses; null where they cannot.</param>
public sealed class CoverageCatalogue(ICoverage coverage, IArticlePages? pages = null)
{
    private const int MostAlike = 200;

    // A speaker has some thousands of statements at most, and a hundred bytes for each.
    private readonly MomentCache<long, IReadOnlyList<StatementEntry>> _statements = new(most: 256);
    private readonly MomentCache<long, SpeakerProfile> _profiles = new(most: 1024);
    private readonly MomentCache<int, SpeakerOrder> _speakers = new(most: 1);
    private readonly MomentCache<int, CoverageOverview> _overview = new(most: 1);

    /// <summary>A short text that is another one after every change of the coverage.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public string Moment()
    {
        using var snapshot = coverage.Open();
        return snapshot.Lists.Moment;
    }

    /// <summary>A whole article with its statements; null where there is none with this id.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public ArticleInFull? Article(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        using var snapshot = Open(cancellationToken);
        if (snapshot.FindArticle(id) is not { } article || article.Id != id)
        {
            return null;
        }

        var check = new CitationCheck(snapshot, pages);
        return new ArticleInFull(
            article,
            [.. snapshot.PassagesOf(id).Select(passage => check.Cite(new FoundPassage(passage, 1))).OfType<CitedPassage>()],
            [.. snapshot.StatementsOf(id).Select(statement => check.Cite(new Found(statement, 1))).OfType<CitedStatement>()])
        {
            Earlier = [.. snapshot.History.VersionsOf(id).Reverse()],
            TakenOut = [.. snapshot.History.ChangesOf(id).Where(static change => change.Kind == ChangeKind.TakenOut).Reverse()
                .Select(change => check.CiteTakenOut(change, 1)).OfType<CitedStatement>()],
        };
    }

    /// <summary>Articles, newest first, behind a place.</summary>
    /// <param name="query">Which; how many to pass over counts behind the place.</param>
    /// <param name="until">Only of this day and earlier.</param>
    /// <param name="after">Behind this article; null from the newest on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The articles, or why there are none; and whether there are more.</returns>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public (IReadOnlyList<ArticleSummary> Articles, bool HasMore, string? Problem) Articles(
        ArticlesQuery query, DateOnly? until, (DateOnly? Day, string Id)? after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        var outlets = query.Outlet is null ? [] : snapshot.OutletSummaries();
        var outlet = AskedOutlet.Find(query.Outlet, outlets);
        var filter = new CoverageFilter { Since = query.Since, Until = until, Outlet = outlet?.Name };
        if (ListText.Refusal(filter, outlet, outlets) is { } refusal)
        {
            return ([], false, refusal);
        }

        var found = snapshot.Lists.Articles(filter, after, query.Most + 1);
        return ([.. found.Take(query.Most)], found.Count > query.Most, null);
    }

    /// <summary>Statements, newest first.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public StatementList Statements(StatementListQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        return new StatementListing(snapshot, new CitationCheck(snapshot, pages), id => StatementsBy(snapshot, id), cancellationToken).List(query);
    }

    /// <summary>Speakers: all, or those whom what was typed may mean.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public SpeakersFound Speakers(SpeakersQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = Open(cancellationToken);
        if (!string.IsNullOrWhiteSpace(query.Typed))
        {
            var beginning = snapshot.SpeakersBeginning(query.Typed, MostAlike);
            var found = beginning.Count > 0 ? beginning : [.. snapshot.FindSpeakers(query.Typed, MostAlike).Select(static match => match.Speaker)];
            return new SpeakersFound { Speakers = [.. found.Skip(Math.Max(0, query.Skip)).Take(query.Most)], Total = found.Count };
        }

        var order = _speakers.Of(snapshot, 0, () => new SpeakerOrder(snapshot.Lists.NamedSpeakers()));
        var (ids, total, next) = order.Page(query);
        return new SpeakersFound { Speakers = snapshot.Speakers([.. ids]), Total = total, Next = next, Letters = order.Letters };
    }

    /// <summary>What the coverage has of a speaker; null where there is none with this id.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public SpeakerProfile? Speaker(long id, CancellationToken cancellationToken = default)
    {
        using var snapshot = Open(cancellationToken);
        return snapshot.Speakers([id]) is [var speaker] && speaker.Statements > 0
            ? _profiles.Of(snapshot, id, () => Profile(snapshot, speaker))
            : null;
    }

    /// <summary>What the coverage holds.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public CoverageOverview Overview(CancellationToken cancellationToken = default)
    {
        using var snapshot = Open(cancellationToken);
        return Overview(snapshot);
    }

    private CoverageOverview Overview(ICoverageSnapshot snapshot) => _overview.Of(
        snapshot, 0, () => new CoverageOverview(coverage.Status(), snapshot.Lists.ArticlesByDay(), snapshot.OutletSummaries()));

    private IReadOnlyList<StatementEntry> StatementsBy(ICoverageSnapshot snapshot, long speaker) =>
        _statements.Of(snapshot, speaker, () => snapshot.Lists.StatementsBy(speaker));

    private SpeakerProfile Profile(ICoverageSnapshot snapshot, KnownSpeaker speaker)
    {
        var statements = StatementsBy(snapshot, speaker.Id);
        return new SpeakerProfile(
            speaker,
            statements,
            [
                .. statements.Where(static one => one.Role is not null).GroupBy(static one => one.Role!, StringComparer.OrdinalIgnoreCase)
                    .Select(static role => new SpeakerRole(role.First().Role!, role.Count(), role.Min(static one => one.Place.Day), role.Max(static one => one.Place.Day)))
                    .OrderBy(static role => role.First ?? DateOnly.MaxValue).ThenByDescending(static role => role.Statements),
            ],
            [
                .. statements.GroupBy(static one => one.Outlet).Select(static outlet => new SpeakerOutlet(outlet.Key, outlet.Count()))
                    .OrderByDescending(static outlet => outlet.Statements).ThenBy(static outlet => outlet.Outlet, StringComparer.Ordinal),
            ],
            TopicWords.Of(snapshot, speaker, statements, Overview(snapshot).Status.Statements));
    }

    private ICoverageSnapshot Open(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return coverage.Open();
    }
}
