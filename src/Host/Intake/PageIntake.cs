using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Intake;

/// <summary>Takes pages into the coverage, and keeps what was fetched, so that the same article is one article however it is come by.</summary>
internal sealed class PageIntake(ArticleLinks links, IFeedStore store, FetchedFiles files, CoverageFolder folder, TimeProvider time)
{
    /// <summary>Fetches the article that a person gave a link to, and takes it in.</summary>
    /// <exception cref="LinkException">It was not to be had.</exception>
    /// <exception cref="OnRecord.Sources.SourceException">What came is no article that can be read.</exception>
    /// <exception cref="CoverageException">The index cannot be written.</exception>
    public async Task<AddedFile> TakeAsync(string link, CancellationToken cancellationToken)
    {
        var article = await links.FetchAsync(LinkAddress.Parse(link), known: null, cancellationToken);
        return await TakeAsync(article!, ArticleOrigin.Person, cancellationToken);
    }

    /// <summary>Takes in an article that was fetched. One that is there already, word for word, is not taken again.</summary>
    public async Task<AddedFile> TakeAsync(FetchedArticle article, ArticleOrigin origin, CancellationToken cancellationToken)
    {
        if (FindSame(article) is { } same && File.Exists(Path.Combine(folder.Articles, same.File)))
        {
            Keep(article, same.File);
            return new(same.File, AddOutcome.Unchanged, same.File, Failure: null);
        }

        var added = await files.TakeAsync(article, origin, cancellationToken);
        if (added.Name is { } name)
        {
            Keep(article, name);
        }

        return added;
    }

    /// <summary>What was fetched before and had the same words and facts; null where nothing was.</summary>
    public KeptPage? FindSame(FetchedArticle article) => store.FindArticle(article.PublicAddress.AbsoluteUri, article.Hash);

    private void Keep(FetchedArticle article, string file) => store.Keep(new KeptPage(article.Address.AbsoluteUri, article.PublicAddress.AbsoluteUri, article.Hash, file)
    {
        ETag = article.Validators.ETag,
        LastModified = article.Validators.LastModified,
        At = time.GetUtcNow(),
    });
}
