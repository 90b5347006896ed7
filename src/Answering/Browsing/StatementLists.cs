using OnRecord.Answering.Citations;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>Lists of statements: whose they are, what they are about, and the page of them that is shown.</summary>
internal sealed class StatementLists(ICoverageSnapshot snapshot, CitationCheck check, CancellationToken cancellationToken)
{
    private const int MostNearest = 3;

    /// <summary>The speaker's statements, newest first: all, or those on the topic.</summary>
    /// <param name="speaker">Who.</param>
    /// <param name="topic">What about; null for everything.</param>
    /// <param name="filter">Of which articles.</param>
    /// <returns>The list; and where there is a topic and nothing about it, the nearest, best first.</returns>
    public (IReadOnlyList<StatementDay> List, IReadOnlyList<Found> Nearest) By(AskedSpeaker speaker, ListedTopic? topic, CoverageFilter filter)
    {
        if (topic is null)
        {
            return (snapshot.StatementsBy([.. speaker.Speakers.Concat(speaker.SpeakingFor).Select(one => one.Id)], filter), []);
        }

        var (about, nearest) = On(speaker, topic, filter);
        return (NewestFirst(about), nearest);
    }

    /// <summary>The speaker's statements on the topic, best first; and where there are none, the nearest.</summary>
    public (IReadOnlyList<Found> About, IReadOnlyList<Found> Nearest) On(AskedSpeaker speaker, ListedTopic topic, CoverageFilter filter)
    {
        var scored = Ranking.Order(new WhatSaid(Look(filter)).Score(topic.Question, speaker));
        var about = WhatSaid.About(scored);
        return (about, about.Count > 0 ? [] : scored);
    }

    /// <summary>Anybody's statements on the topic, best first.</summary>
    public IReadOnlyList<Found> On(ListedTopic topic, CoverageFilter filter) =>
        FreeSearch.About(new FreeSearch(Look(filter)).OnTopic(topic.Question.Topic));

    /// <summary>Anybody's statements on the topic, newest first; and where there are none, the nearest, best first.</summary>
    public (IReadOnlyList<StatementDay> List, IReadOnlyList<Found> Nearest) About(ListedTopic topic, CoverageFilter filter)
    {
        var scored = new FreeSearch(Look(filter)).OnTopic(topic.Question.Topic);
        var about = FreeSearch.About(scored);
        return (NewestFirst(about), about.Count > 0 ? [] : [.. scored.Where(one => one.Score >= FreeSearch.Nearest)]);
    }

    /// <summary>The page of the list; what fails the citation check is left out.</summary>
    /// <param name="list">The list.</param>
    /// <param name="skip">How many of it to pass over.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="isRanked">Whether the list is of what fits a topic best.</param>
    public StatementPage Page(IReadOnlyList<StatementDay> list, int skip, int most, bool isRanked = false)
    {
        skip = Math.Max(0, skip);
        var shown = new List<CitedStatement>();
        var at = skip;
        while (at < list.Count && shown.Count < most)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ids = list.Skip(at).Take(most - shown.Count).Select(one => one.Id).ToList();
            shown.AddRange(snapshot.Statements(ids).Select(statement => check.Cite(new Found(statement, 1))).OfType<CitedStatement>());
            at += ids.Count;
        }

        return new StatementPage(shown, Math.Min(skip, list.Count), at < list.Count ? at : null, list.Count)
        {
            MayBeMore = isRanked && list.Count >= Reach.List.Closely,
        };
    }

    /// <summary>The best of what comes near, as it may be shown.</summary>
    public IReadOnlyList<CitedStatement> Nearest(IEnumerable<Found> found) => [.. found.Select(check.Cite).OfType<CitedStatement>().Take(MostNearest)];

    private static List<StatementDay> NewestFirst(IEnumerable<Found> found) =>
        [.. found.Select(one => new StatementDay(one.Statement.Id, one.Statement.Article.Facts.Published))
            .OrderByDescending(one => one.Day ?? DateOnly.MinValue).ThenBy(one => one.Id)];

    private Candidates Look(CoverageFilter filter) => new(snapshot, WordFamilies.Default, Reach.List with { Filter = filter }, cancellationToken);
}
