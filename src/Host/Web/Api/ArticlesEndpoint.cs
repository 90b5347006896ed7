using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Answering.Catalogue;
using OnRecord.Host.Json;
using OnRecord.Reading;

namespace OnRecord.Host.Web.Api;

/// <summary><c>/api/articles</c>: the articles of the coverage, and what is said in them.</summary>
internal static class ArticlesEndpoint
{
    /// <summary>Maps the list and the article.</summary>
    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/articles", List)
            .WithName("articles")
            .WithSummary("Articles, newest first")
            .WithTags("articles")
            .IsVersioned()
            .Gives<ArticleListJson>()
            .GivesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/articles/{id}", Show)
            .WithName("article")
            .WithSummary("An article with its text and every statement in it")
            .WithTags("articles")
            .IsVersioned()
            .Gives<ArticleInFullJson>()
            .GivesProblems(StatusCodes.Status404NotFound, StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult List(
        WebCoverage coverage,
        CancellationToken cancellationToken,
        [FromQuery, Description("An outlet, as a person types it")] string? outlet = null,
        [FromQuery, Description("Articles of this day and later")] DateOnly? since = null,
        [FromQuery, Description("Articles of this day and earlier")] DateOnly? until = null,
        [FromQuery, Description("“next” of the page before")] string? cursor = null,
        [FromQuery, Description("How many, from 1 to 100; 20 where it is left out")] int? limit = null)
    {
        var (articles, hasMore, problem) = coverage.Catalogue.Articles(
            new ArticlesQuery { Outlet = outlet, Since = since, Most = StatementsEndpoint.Limit(limit) }, until, Cursor.Article(cursor), cancellationToken);
        return problem is not null
            ? ErrorReplies.Problem(StatusCodes.Status404NotFound, problem)
            : Results.Json(
                new ArticleListJson(
                    [.. articles.Select(static one => OnRecordJson.Of(one.Article, one.Statements))], hasMore ? Cursor.Of(articles[^1]) : null),
                OnRecordJson.Context.ArticleListJson);
    }

    private static IResult Show(
        [Description("The id that the list gives")] string id, WebCoverage coverage, PageLinks links, CancellationToken cancellationToken)
    {
        var found = coverage.Catalogue.Article(id, cancellationToken)
            ?? throw new WebProblemException(StatusCodes.Status404NotFound, "The coverage has no article of this id; /api/articles lists those that there are.");
        return Results.Json(Of(found, links), OnRecordJson.Context.ArticleInFullJson);
    }

    /// <summary>An article's JSON.</summary>
    public static ArticleInFullJson Of(ArticleInFull found, PageLinks links)
    {
        var (article, facts) = (found.Article, found.Article.Facts);
        return new ArticleInFullJson(
            article.Id, article.File, facts.Title, facts.Outlet, facts.Author, facts.Published, facts.Url, links.Article(article.Id),
            [.. found.Paragraphs.Select(Of)],
            [.. found.Statements.Select(one => StatementsEndpoint.Of(one, links))]);
    }

    private static ParagraphJson Of(CitedPassage cited)
    {
        var (passage, run) = (cited.Passage, cited.Passage.Run);
        return new ParagraphJson(passage.Number, Word(passage.Kind), run.Span.Start, run.Span.End, run.Text);
    }

    private static string Word(BlockKind kind) => kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Heading => "heading",
        BlockKind.Post => "post",
        BlockKind.Byline => "byline",
        BlockKind.Furniture => "furniture",
        _ => "paragraph",
    };
}
