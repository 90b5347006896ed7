using System.Globalization;
using OnRecord.Answering.Catalogue;

namespace OnRecord.Host.Web.Speakers;

/// <summary><c>/speakers</c>: who speaks in the coverage.</summary>
internal static class SpeakersEndpoint
{
    private const int Most = 40;

    /// <summary>Maps the page.</summary>
    public static void MapSpeakersPage(this IEndpointRouteBuilder pages) => pages.MapGet(
        "/speakers",
        (string? q, string? order, string? letter, int? skip, WebCoverage coverage, PageLinks links, PageRenderer renderer, CancellationToken cancellationToken) =>
        {
            var typed = Given.In(q);
            var byName = order == "name" && typed is null;
            char? first = byName && letter is [var only] ? char.ToUpperInvariant(only) : null;
            var from = Math.Max(0, skip ?? 0);
            var found = coverage.Catalogue.Speakers(
                new SpeakersQuery { Typed = typed, ByName = byName, Letter = first, Skip = from, Most = Most }, cancellationToken);
            return renderer.DrawAsync<SpeakersPage>(
                (nameof(SpeakersPage.Found), found),
                (nameof(SpeakersPage.Typed), typed),
                (nameof(SpeakersPage.ByName), byName),
                (nameof(SpeakersPage.Letter), first),
                (nameof(SpeakersPage.Skipped), from),
                (nameof(SpeakersPage.Previous), from > 0 ? At(Math.Max(0, from - Most)) : null),
                (nameof(SpeakersPage.Next), from + found.Speakers.Count < found.Total && found.Speakers.Count > 0 ? At(from + Most) : null));

            string At(int skipped) => links.To(
                "/speakers", ("q", typed), ("order", byName ? order : null), ("letter", first?.ToString()),
                ("skip", skipped > 0 ? skipped.ToString(CultureInfo.InvariantCulture) : null));
        });
}
