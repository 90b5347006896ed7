namespace OnRecord.Host.Web.Articles;

/// <summary><c>/articles/{id}</c>: an article and what is said in it.</summary>
internal static class ArticlePageEndpoint
{
    /// <summary>Maps the page.</summary>
    public static void MapArticlePage(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/articles/{id}", (string id, WebCoverage coverage, PageRenderer renderer, CancellationToken cancellationToken) =>
        {
            var article = coverage.Catalogue.Article(id, cancellationToken)
                ?? throw new WebProblemException(
                    StatusCodes.Status404NotFound, "The coverage has no article of this address; it may have been removed. The coverage lists those that there are.");
            return renderer.DrawAsync<ArticlePage>((nameof(ArticlePage.Article), article));
        });
}
