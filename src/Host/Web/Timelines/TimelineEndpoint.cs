using System.Globalization;
using OnRecord.Answering.Browsing;

namespace OnRecord.Host.Web.Timelines;

/// <summary><c>/timeline</c>: a speaker or a topic day by day.</summary>
internal static class TimelineEndpoint
{
    private const int Most = 15;

    /// <summary>Maps the page.</summary>
    public static void MapTimelinePage(this IEndpointRouteBuilder pages) => pages.MapGet(
        "/timeline",
        (string? q, string? since, string? until, int? skip, WebCoverage coverage, PageLinks links, PageRenderer renderer, CancellationToken cancellationToken) =>
        {
            var subject = Given.In(q);
            var from = Math.Max(0, skip ?? 0);
            var (first, last) = (AskedDay.Read("since", since), AskedDay.Read("until", until));
            var timeline = subject is null
                ? null
                : coverage.Browser.Timeline(new TimelineQuery { Subject = subject, Since = first, Until = last, Skip = from, Most = Most }, cancellationToken);
            return renderer.DrawAsync<TimelinePage>(
                (nameof(TimelinePage.Subject), subject),
                (nameof(TimelinePage.Since), since),
                (nameof(TimelinePage.Until), until),
                (nameof(TimelinePage.Timeline), timeline),
                (nameof(TimelinePage.Previous), from > 0 ? At(Math.Max(0, from - Most)) : null),
                (nameof(TimelinePage.Next), timeline?.Next is { } next ? At(next) : null));

            string At(int skipped) => links.To(
                "/timeline", ("q", subject), ("since", since), ("until", until),
                ("skip", skipped > 0 ? skipped.ToString(CultureInfo.InvariantCulture) : null));
        });
}
