namespace OnRecord.Coverage.Snapshots;

/// <summary>An article with where its passages and statements are.</summary>
internal sealed record ArticleRow(
    long Key, IndexedArticle Article, long FirstPassage, long Passages, long FirstStatement, long Statements);
