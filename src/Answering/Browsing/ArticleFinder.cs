using OnRecord.Answering.Citations;
using OnRecord.Answering.Composition;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>Finds articles.</summary>
internal sealed class ArticleFinder(ICoverageSnapshot snapshot, CitationCheck check)
{
    private const int MostOthers = 5;

    /// <summary>Articles, newest first.</summary>
    public ArticlesFound List(ArticlesQuery query)
    {
        var outlets = snapshot.OutletSummaries();
        var outlet = AskedOutlet.Find(query.Outlet, outlets);
        var filter = new CoverageFilter { Since = query.Since, Outlet = outlet?.Name };
        var skip = Math.Max(0, query.Skip);
        var found = new ArticlesFound
        {
            Understood = $"articles{ListText.Scope(filter, outlet)}, newest first", Lead = string.Empty, Skipped = skip, Outlets = outlets,
        };
        if (ListText.Refusal(filter, outlet, outlets) is { } refusal)
        {
            return found with { Lead = refusal };
        }

        var total = snapshot.CountArticles(filter);
        var articles = snapshot.ListArticles(filter, skip, query.Most);
        var next = skip + articles.Count;
        return found with
        {
            Lead = ListText.Articles(total, skip, articles.Count, filter, outlet, outlets.Count, snapshot.NewestDay()),
            Articles = articles,
            Total = total,
            Next = articles.Count > 0 && next < total ? next : null,
        };
    }

    /// <summary>One article with its statements; null where none is like it.</summary>
    public ArticleFound? Find(ArticleQuery query)
    {
        var found = string.IsNullOrWhiteSpace(query.Article) ? [] : snapshot.FindArticles(QuestionText.Clean(query.Article), MostOthers + 1);
        if (found.Count == 0)
        {
            return null;
        }

        var article = found[0];
        var all = snapshot.StatementsOf(article.Article.Id);
        var skip = Math.Clamp(query.Skip, 0, all.Count);
        var page = all.Skip(skip).Take(Math.Max(0, query.Most)).ToList();
        var shown = page.Select(statement => check.Cite(new Found(statement, 1))).OfType<CitedStatement>().ToList();
        var next = skip + page.Count;
        var title = SpeakerName.OneLine(article.Article.Facts.Title ?? article.Article.File);
        return new ArticleFound
        {
            Understood = $"the article {Leads.Echo(title)}",
            Lead = ListText.InArticle(all.Count, skip, page.Count),
            Article = article,
            Statements = shown,
            Total = all.Count,
            Skipped = skip,
            Next = next < all.Count ? next : null,
            Others = [.. found.Skip(1)],
        };
    }
}
