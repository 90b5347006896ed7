using System.Globalization;
using OnRecord.Answering.Catalogue;
using OnRecord.Host.Web.Api;

namespace OnRecord.Host.Web.Speakers;

/// <summary><c>/speakers/{id}</c>: a speaker.</summary>
internal static class SpeakerEndpoint
{
    private const int Most = 10;

    /// <summary>Maps the page.</summary>
    public static void MapSpeakerPage(this IEndpointRouteBuilder pages) => pages.MapGet("/speakers/{id}", ShowAsync);

    private static async Task<IResult> ShowAsync(
        string id, string? topic, string? kind, string? outlet, string? since, string? until, int? skip,
        WebCoverage coverage, PageLinks links, PageRenderer renderer, CancellationToken cancellationToken)
    {
        var profile = coverage.Speaker(id, cancellationToken);
        var speaker = profile.Speaker;
        var query = new StatementListQuery
        {
            SpeakerId = speaker.Id,
            Topic = Given.In(topic),
            Kind = StatementsEndpoint.Kind(kind),
            Outlet = Given.In(outlet),
            Since = AskedDay.Read("since", since),
            Until = AskedDay.Read("until", until),
            Skip = Math.Max(0, skip ?? 0),
            Most = Most,
        };
        if (SpeakerAddress.Of(speaker) != id)
        {
            // The index was built anew since the address was made, or the name was left out.
            return Results.Redirect(At(query.Skip));
        }

        var list = coverage.Catalogue.Statements(query, cancellationToken);
        return await renderer.DrawAsync<SpeakerPage>(
            (nameof(SpeakerPage.Profile), profile),
            (nameof(SpeakerPage.Filter), query),
            (nameof(SpeakerPage.List), list),
            (nameof(SpeakerPage.Previous), query.Skip > 0 ? At(Math.Max(0, query.Skip - Most)) : null),
            (nameof(SpeakerPage.Next), list.Next is null ? null : At(query.Skip + Most)));

        string At(int skipped) => links.Speaker(
            speaker, ("topic", query.Topic), ("kind", kind), ("outlet", query.Outlet), ("since", since), ("until", until),
            ("skip", skipped > 0 ? skipped.ToString(CultureInfo.InvariantCulture) : null));
    }
}
