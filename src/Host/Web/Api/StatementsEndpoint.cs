using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Answering;
using OnRecord.Answering.Catalogue;
using OnRecord.Host.Json;
using OnRecord.Reading;

namespace OnRecord.Host.Web.Api;

/// <summary><c>/api/statements</c>: the statements of the coverage, newest first.</summary>
internal static class StatementsEndpoint
{
    /// <summary>Most of a list's parts that one page has.</summary>
    public const int Most = 100;

    private const int Usual = 20;

    /// <summary>Maps it.</summary>
    public static void MapStatements(this IEndpointRouteBuilder api) => api.MapGet("/statements", List)
        .WithName("statements")
        .WithSummary("Statements, newest first")
        .WithDescription(
            "The order does not change when articles are added, so that reading on with the cursor neither misses nor repeats anything. "
            + "With a topic, those of the statements that fit it best are listed, some 300 at most.")
        .WithTags("statements")
        .IsVersioned()
        .Gives<StatementListJson>()
        .GivesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status503ServiceUnavailable);

    /// <summary>A statement's JSON.</summary>
    public static ListedStatementJson Of(CitedStatement cited, PageLinks links)
    {
        var statement = cited.Statement;
        return new ListedStatementJson(
            OnRecordJson.AttributionOf(statement),
            OnRecordJson.Of(statement.Article, cited.Citation),
            statement.Number,
            statement.Speaker is { } speaker ? SpeakerAddress.Of(speaker) : null,
            cited.Words,
            cited.Citation.Paragraph,
            links.Statement(statement));
    }

    /// <summary>How many a page shall have.</summary>
    /// <exception cref="WebProblemException">It cannot have as many.</exception>
    public static int Limit(int? limit) => limit is null or (>= 1 and <= Most)
        ? limit ?? Usual
        : throw new WebProblemException(StatusCodes.Status400BadRequest, $"The parameter limit is {limit}; it can be from 1 to {Most}.");

    /// <summary>A kind as it is written in addresses; null where none is asked for.</summary>
    /// <exception cref="WebProblemException">There is no such kind.</exception>
    public static AttributionKind? Kind(string? kind) => kind switch
    {
        null or "" => null,
        "direct" => AttributionKind.Direct,
        "mixed" => AttributionKind.Mixed,
        "indirect" => AttributionKind.Indirect,
        _ => throw new WebProblemException(StatusCodes.Status400BadRequest, "The parameter kind can be direct, mixed or indirect."),
    };

    private static IResult List(
        WebCoverage coverage,
        PageLinks links,
        CancellationToken cancellationToken,
        [FromQuery, Description("A speaker's id, or a name, role or capital as a person types it")] string? speaker = null,
        [FromQuery, Description("What about, in a few words")] string? topic = null,
        [FromQuery, Description("An outlet, as a person types it")] string? outlet = null,
        [FromQuery, Description("Articles of this day and later")] DateOnly? since = null,
        [FromQuery, Description("Articles of this day and earlier")] DateOnly? until = null,
        [FromQuery, Description("How it is reported: direct, mixed or indirect")] string? kind = null,
        [FromQuery, Description("An article's id")] string? article = null,
        [FromQuery, Description("“next” of the page before")] string? cursor = null,
        [FromQuery, Description("How many, from 1 to 100; 20 where it is left out")] int? limit = null)
    {
        var byId = speaker is not null && SpeakerAddress.Read(speaker).Id is not null;
        var list = coverage.Catalogue.Statements(
            new StatementListQuery
            {
                SpeakerId = byId ? coverage.Speaker(speaker!, cancellationToken).Speaker.Id : null,
                Speaker = byId ? null : speaker,
                Topic = topic,
                Outlet = outlet,
                Since = since,
                Until = until,
                Kind = Kind(kind),
                ArticleId = article,
                After = Cursor.Statement(cursor),
                Most = Limit(limit),
            },
            cancellationToken);
        return list.Problem is { } problem
            ? ErrorReplies.Problem(StatusCodes.Status404NotFound, problem)
            : Results.Json(
                new StatementListJson([.. list.Statements.Select(one => Of(one, links))], list.Next is { } next ? Cursor.Of(next) : null),
                OnRecordJson.Context.StatementListJson);
    }
}
