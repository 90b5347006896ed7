using OnRecord.Answering.Browsing;

namespace OnRecord.Host.Web.Comparing;

/// <summary><c>/compare</c>: two speakers side by side.</summary>
internal static class CompareEndpoint
{
    private const int Most = 8;

    /// <summary>Maps the page.</summary>
    public static void MapComparePage(this IEndpointRouteBuilder pages) => pages.MapGet(
        "/compare",
        (string? a, string? b, string? topic, WebCoverage coverage, PageRenderer renderer, CancellationToken cancellationToken) =>
        {
            var (first, second, about) = (Given.In(a), Given.In(b), Given.In(topic));
            var comparison = first is null || second is null
                ? null
                : coverage.Browser.Compare(new ComparisonQuery { First = first, Second = second, Topic = about, Most = Most }, cancellationToken);
            return renderer.DrawAsync<ComparePage>(
                (nameof(ComparePage.First), first),
                (nameof(ComparePage.Second), second),
                (nameof(ComparePage.Topic), about),
                (nameof(ComparePage.Comparison), comparison));
        });
}
