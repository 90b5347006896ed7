using System.Globalization;
using OnRecord.Answering.Browsing;

namespace OnRecord.Host.Web.Overview;

/// <summary><c>/coverage</c>: what the coverage holds.</summary>
internal static class CoverageEndpoint
{
    private const int Most = 25;

    /// <summary>Maps the page.</summary>
    public static void MapCoveragePage(this IEndpointRouteBuilder pages) => pages.MapGet(
        "/coverage",
        (string? outlet, string? since, int? skip, WebCoverage coverage, FeedStates feeds, PageLinks links, PageRenderer renderer, CancellationToken cancellationToken) =>
        {
            var wanted = Given.In(outlet);
            var query = new ArticlesQuery { Outlet = wanted, Since = AskedDay.Read("since", since), Skip = Math.Max(0, skip ?? 0), Most = Most };
            var found = coverage.Browser.Articles(query, cancellationToken);
            return renderer.DrawAsync<CoveragePage>(
                (nameof(CoveragePage.Coverage), coverage.Catalogue.Overview(cancellationToken)),
                (nameof(CoveragePage.Found), found),
                (nameof(CoveragePage.Feeds), feeds.All()),
                (nameof(CoveragePage.Outlet), wanted),
                (nameof(CoveragePage.Since), since),
                (nameof(CoveragePage.Previous), query.Skip > 0 ? At(Math.Max(0, query.Skip - Most)) : null),
                (nameof(CoveragePage.Next), found.Next is { } next ? At(next) : null));

            string At(int skipped) => links.To(
                "/coverage", ("outlet", wanted), ("since", since), ("skip", skipped > 0 ? skipped.ToString(CultureInfo.InvariantCulture) : null));
        }).WithMetadata(new ShownBesides(static services => string.Join('\n', services.GetRequiredService<FeedStates>().All())));
}
