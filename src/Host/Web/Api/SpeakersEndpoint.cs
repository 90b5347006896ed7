using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Answering.Catalogue;
using OnRecord.Host.Json;

namespace OnRecord.Host.Web.Api;

/// <summary><c>/api/speakers</c>: who speaks in the coverage.</summary>
internal static class SpeakersEndpoint
{
    /// <summary>Maps the list and the speaker.</summary>
    public static void MapSpeakers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/speakers", List)
            .WithName("speakers")
            .WithSummary("Named speakers, in the order of their names; or those whom some words may mean")
            .WithTags("speakers")
            .IsVersioned()
            .Gives<SpeakerListJson>()
            .GivesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/speakers/{id}", Show)
            .WithName("speaker")
            .WithSummary("What the coverage has of a speaker")
            .WithTags("speakers")
            .IsVersioned()
            .Gives<KnownSpeakerJson>()
            .GivesProblems(StatusCodes.Status404NotFound, StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult List(
        WebCoverage coverage,
        PageLinks links,
        CancellationToken cancellationToken,
        [FromQuery, Description("The beginnings of words of a name, or a role, as a person types it")] string? q = null,
        [FromQuery, Description("“next” of the page before")] string? cursor = null,
        [FromQuery, Description("How many, from 1 to 100; 20 where it is left out")] int? limit = null)
    {
        var found = coverage.Catalogue.Speakers(
            new SpeakersQuery { Typed = q, ByName = true, After = Cursor.Key(cursor), Most = StatementsEndpoint.Limit(limit) }, cancellationToken);
        return Results.Json(
            new SpeakerListJson(
                [.. found.Speakers.Select(one => new ListedSpeakerJson(
                    SpeakerAddress.Of(one), one.Name, OnRecordJson.Word(one.Kind), one.Roles.Count > 0 ? one.Roles[0] : null, one.Statements, links.Speaker(one)))],
                found.Total,
                found.Next is { } next ? Cursor.OfKey(next) : null),
            OnRecordJson.Context.SpeakerListJson);
    }

    private static IResult Show(
        [Description("The id that the list gives")] string id, WebCoverage coverage, PageLinks links, CancellationToken cancellationToken)
    {
        var profile = coverage.Speaker(id, cancellationToken);
        var speaker = profile.Speaker;
        return Results.Json(
            new KnownSpeakerJson(
                SpeakerAddress.Of(speaker),
                speaker.Name,
                OnRecordJson.Word(speaker.Kind),
                speaker.Aliases,
                [.. profile.Roles.Select(static role => new SpeakerRoleJson(role.Role, role.Statements, role.First, role.Last))],
                [.. profile.Outlets.Select(static outlet => new SpeakerOutletJson(outlet.Outlet, outlet.Statements))],
                [
                    .. profile.Statements.Select(static one => one.Place.Day).OfType<DateOnly>().GroupBy(static day => day)
                        .OrderBy(static day => day.Key).Select(static day => new SpeakerDayJson(day.Key, day.Count())),
                ],
                profile.Topics,
                profile.Statements.Count,
                links.Speaker(speaker)),
            OnRecordJson.Context.KnownSpeakerJson);
    }
}
