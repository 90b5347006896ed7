using OnRecord.Answering.Browsing;
using OnRecord.Answering.Citations;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>Lists statements: of a speaker, on a topic, or all there are.</summary>
internal sealed class StatementListing(
    ICoverageSnapshot snapshot, CitationCheck check, Func<long, IReadOnlyList<StatementEntry>> statementsBy, CancellationToken cancellationToken)
{
    /// <summary>The list.</summary>
    public StatementList List(StatementListQuery query)
    {
        var outlets = query.Outlet is null ? [] : snapshot.OutletSummaries();
        var outlet = AskedOutlet.Find(query.Outlet, outlets);
        var filter = new StatementFilter
        {
            Articles = new CoverageFilter { Since = query.Since, Until = query.Until, Outlet = outlet?.Name },
            Kind = query.Kind,
            ArticleId = query.ArticleId,
        };
        if (ListText.Refusal(filter.Articles, outlet, outlets) is { } refusal)
        {
            return new StatementList { Problem = refusal };
        }

        var topic = ListedTopic.Of(query.Topic);
        if (query.Topic is { Length: > 0 } && topic is null)
        {
            return new StatementList { Problem = "The topic has no word that tells anything; name it in a few words." };
        }

        var speaker = SpeakerOf(query);
        if (speaker is { IsKnown: false })
        {
            return new StatementList { Problem = ListText.Unknown(speaker, snapshot) };
        }

        return speaker is null && topic is null ? Newest(filter, query) : Sifted(Entries(speaker, topic, filter.Articles), topic is not null, filter, query);
    }

    private AskedSpeaker? SpeakerOf(StatementListQuery query) => query switch
    {
        { SpeakerId: { } id } => new AskedSpeaker(string.Empty, snapshot.Speakers([id]), []),
        { Speaker: { } typed } when !string.IsNullOrWhiteSpace(typed) =>
            new SpeakerFinder(snapshot, WordFamilies.Default).FindPhrase(QuestionText.Clean(typed)),
        _ => null,
    };

    private StatementList Newest(StatementFilter filter, StatementListQuery query)
    {
        var (skip, most) = (Math.Max(0, query.Skip), Math.Max(0, query.Most));
        var entries = snapshot.Lists.Statements(filter, query.After, skip + most + 1);
        return Shown([.. entries.Skip(skip).Take(most)], entries.Count > skip + most, all: null, mayBeMore: false);
    }

    private List<StatementEntry> Entries(AskedSpeaker? speaker, ListedTopic? topic, CoverageFilter filter)
    {
        if (topic is null)
        {
            return [.. speaker!.Speakers.Concat(speaker.SpeakingFor).Select(static one => one.Id).Distinct().SelectMany(statementsBy)];
        }

        var lists = new StatementLists(snapshot, check, cancellationToken);
        var found = speaker is null ? lists.On(topic, filter) : lists.On(speaker, topic, filter).About;
        return [.. found.Select(static one => Entry(one.Statement))];
    }

    private StatementList Sifted(List<StatementEntry> entries, bool isRanked, StatementFilter filter, StatementListQuery query)
    {
        List<StatementEntry> fitting = [.. entries.Where(filter.Fits)];
        fitting.Sort(static (one, other) => one.Place.CompareTo(other.Place));
        var behind = fitting.Where(one => query.After is not { } after || one.Place > after).Skip(Math.Max(0, query.Skip)).ToList();
        var most = Math.Max(0, query.Most);
        return Shown([.. behind.Take(most)], behind.Count > most, fitting, isRanked && entries.Count >= Reach.List.Closely);
    }

    private StatementList Shown(IReadOnlyList<StatementEntry> page, bool hasMore, IReadOnlyList<StatementEntry>? all, bool mayBeMore) => new()
    {
        Statements =
        [
            .. snapshot.Statements([.. page.Select(static one => one.Id)])
                .Select(statement => check.Cite(new Found(statement, 1))).OfType<CitedStatement>(),
        ],
        All = all,
        Next = hasMore && page.Count > 0 ? page[^1].Place : null,
        MayBeMore = mayBeMore,
    };

    private static StatementEntry Entry(Statement statement) => new(
        statement.Id,
        new StatementPlace(statement.Article.Facts.Published, statement.Article.Id, statement.Number),
        statement.Attribution.Kind,
        statement.Article.Facts.Outlet,
        statement.Attribution.Speaker?.Role);
}
