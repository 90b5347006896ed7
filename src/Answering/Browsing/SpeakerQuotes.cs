using OnRecord.Answering.Citations;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>Statements of a speaker, and of two side by side.</summary>
internal sealed class SpeakerQuotes(ICoverageSnapshot snapshot, CitationCheck check, CancellationToken cancellationToken)
{
    private readonly StatementLists _lists = new(snapshot, check, cancellationToken);
    private readonly SpeakerFinder _speakers = new(snapshot, WordFamilies.Default);

    /// <summary>Statements of one speaker, newest first.</summary>
    public StatementsFound Find(StatementsQuery query)
    {
        var (topic, outlets) = (ListedTopic.Of(query.Topic), snapshot.OutletSummaries());
        var outlet = AskedOutlet.Find(query.Outlet, outlets);
        var speaker = _speakers.FindPhrase(QuestionText.Clean(query.Speaker));
        var filter = new CoverageFilter { Since = query.Since, Until = query.Until, Outlet = outlet?.Name };
        var found = new StatementsFound
        {
            Understood = $"{ListText.Of(speaker, topic)}{ListText.Scope(filter, outlet)}, newest first",
            Lead = string.Empty,
            Speaker = speaker.IsKnown ? ListText.Name(speaker) : null,
            Skipped = Math.Max(0, query.Skip),
        };
        if (ListText.Refusal(filter, outlet, outlets) is { } refusal)
        {
            return found with { Lead = refusal };
        }

        if (!speaker.IsKnown)
        {
            var others = topic is null ? [] : Best(_lists.About(topic, filter));
            return found with { Lead = ListText.Unknown(speaker, snapshot), Nearest = others };
        }

        var (list, nearest) = _lists.By(speaker, topic, filter);
        if (list.Count == 0)
        {
            // What they said at other times, in other outlets, on other things: in this order of nearness.
            var elsewhere = filter == CoverageFilter.None ? [] : _lists.By(speaker, topic, CoverageFilter.None).List;
            return found with
            {
                Lead = ListText.Silent(speaker, topic, filter, outlet, elsewhere),
                Nearest = elsewhere.Count > 0 ? _lists.Page(elsewhere, 0, 3).Statements : _lists.Nearest(nearest),
            };
        }

        var page = _lists.Page(list, query.Skip, query.Most, topic is not null);
        return found with
        {
            Lead = $"{ListText.Who(speaker)}{ListText.About(topic)}{ListText.Scope(filter, outlet)}, {ListText.Count(page, "newest first")}",
            Statements = page.Statements,
            Skipped = page.Skipped,
            Next = page.Next,
            Total = page.Total,
        };
    }

    /// <summary>Two speakers side by side.</summary>
    public Comparison Compare(ComparisonQuery query)
    {
        var (first, second) = (Find(Of(query, query.First)), Find(Of(query, query.Second)));
        var (one, other) = (first.Speaker ?? ListText.Asked(query.First), second.Speaker ?? ListText.Asked(query.Second));
        var topic = ListedTopic.Of(query.Topic);
        var filter = new CoverageFilter { Since = query.Since, Until = query.Until };
        var what = $"{one} and {other}{ListText.About(topic)}{ListText.Scope(filter, null)}";
        var lead = (first.Total, second.Total) switch
        {
            _ when first.Speaker is not null && first.Speaker == second.Speaker => $"Both names mean {one}.",
            (0, 0) => $"Neither {one} nor {other} is quoted{ListText.About(topic)}{ListText.Scope(filter, null)} in the coverage.",
            (0, _) => $"Only {other} is quoted{ListText.About(topic)}{ListText.Scope(filter, null)} in the coverage.",
            (_, 0) => $"Only {one} is quoted{ListText.About(topic)}{ListText.Scope(filter, null)} in the coverage.",
            _ => $"{what}, the newest of each:",
        };
        return new Comparison($"{what}, side by side", lead, first, second);
    }

    private static StatementsQuery Of(ComparisonQuery query, string speaker) => new()
    {
        Speaker = speaker, Topic = query.Topic, Since = query.Since, Until = query.Until, Most = query.Most,
    };

    private IReadOnlyList<CitedStatement> Best((IReadOnlyList<StatementDay> List, IReadOnlyList<Found> Nearest) found) =>
        found.List.Count > 0 ? _lists.Page(found.List, 0, 3).Statements : _lists.Nearest(found.Nearest);
}
