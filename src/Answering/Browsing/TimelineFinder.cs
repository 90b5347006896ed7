using OnRecord.Answering.Citations;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>Statements of a speaker or on a topic, oldest first.</summary>
internal sealed class TimelineFinder(ICoverageSnapshot snapshot, CitationCheck check, CancellationToken cancellationToken)
{
    private readonly StatementLists _lists = new(snapshot, check, cancellationToken);

    /// <summary>The timeline.</summary>
    public Timeline Find(TimelineQuery query)
    {
        var subject = QuestionText.Clean(query.Subject);
        var filter = new CoverageFilter { Since = query.Since, Until = query.Until };
        var speaker = new SpeakerFinder(snapshot, WordFamilies.Default).FindWhole(subject);
        var topic = speaker is null ? ListedTopic.Of(subject) : null;
        var what = speaker is not null ? ListText.Of(speaker, null) : topic is not null ? $"statements about {topic.Words}" : "nothing";
        var timeline = new Timeline
        {
            Understood = $"{what}{ListText.Scope(filter, null)}, oldest first",
            Lead = "Name a speaker or a topic.",
            Speaker = speaker is null ? null : ListText.Name(speaker),
            Skipped = Math.Max(0, query.Skip),
        };
        if (speaker is null && topic is null)
        {
            return timeline;
        }

        if (ListText.Refusal(filter, null, []) is { } refusal)
        {
            return timeline with { Lead = refusal };
        }

        var (found, nearest) = speaker is not null ? _lists.By(speaker, null, filter) : _lists.About(topic!, filter);
        if (found.Count == 0)
        {
            var elsewhere = filter == CoverageFilter.None ? []
                : speaker is not null ? _lists.By(speaker, null, CoverageFilter.None).List : _lists.About(topic!, CoverageFilter.None).List;
            return timeline with
            {
                Lead = speaker is not null
                    ? ListText.Silent(speaker, null, filter, null, elsewhere)
                    : ListText.Nobody(topic!, filter, elsewhere),
                Nearest = elsewhere.Count > 0 ? _lists.Page(elsewhere, 0, 3).Statements : _lists.Nearest(nearest),
            };
        }

        // A stable sort: of one day, the order of the articles and of their texts stays.
        var list = found.OrderBy(one => one.Day ?? DateOnly.MaxValue).ToList();
        var page = _lists.Page(list, query.Skip, query.Most, topic is not null);
        var who = speaker is not null ? ListText.Who(speaker) : Capitalised($"statements about {topic!.Words}");
        return timeline with
        {
            Lead = $"{who}{ListText.Scope(filter, null)}, {ListText.Count(page, "oldest first")}",
            Statements = page.Statements,
            Days = [.. list.GroupBy(one => one.Day).Select(day => new TimelineDay(day.Key, day.Count()))],
            Total = page.Total,
            Skipped = page.Skipped,
            Next = page.Next,
        };
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
