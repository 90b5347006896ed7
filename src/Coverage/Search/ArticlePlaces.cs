using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Search;

/// <summary>
/// Day and outlet of the article of every passage and statement, in memory: some twenty-five bytes an article. Ids only go up and are never
/// used again, so what is known of an article stays right, whatever comes or goes; what was added since is read when it is wanted.
/// </summary>
internal sealed class ArticlePlaces
{
    private readonly Lock _lock = new();
    private volatile Rows _rows = new([], 0);

    /// <summary>What a transaction knows, and perhaps some that came after it.</summary>
    public Rows Read(Session session)
    {
        var next = session.ReadNumber("SELECT next_article FROM tally")!.Value;
        var rows = _rows;
        if (rows.Next >= next)
        {
            return rows;
        }

        lock (_lock)
        {
            rows = _rows;
            if (rows.Next < next)
            {
                var more = session.Read(
                    "SELECT first_passage, first_statement, day, outlet, id FROM article WHERE key >= $1 ORDER BY key",
                    static row => new ArticlePlace(
                        row.GetInt64(0), row.GetInt64(1), (int?)row.NumberOrNull(2), (int)(row.NumberOrNull(3) ?? 0), row.GetString(4)),
                    rows.Next);
                _rows = rows = new Rows(more.Count > 0 ? [.. rows.All, .. more] : rows.All, next);
            }
        }

        return rows;
    }

    /// <summary>The articles, in the order in which they were added.</summary>
    /// <param name="All">The articles.</param>
    /// <param name="Next">The key that the next one will have.</param>
    internal sealed record Rows(ArticlePlace[] All, long Next)
    {
        /// <summary>The number of the article that has the statement.</summary>
        public int OfStatement(long id) => Last(id, static place => place.FirstStatement);

        /// <summary>The number of the article that has the passage.</summary>
        public int OfPassage(long id) => Last(id, static place => place.FirstPassage);

        private int Last(long id, Func<ArticlePlace, long> first)
        {
            var (low, high) = (0, All.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (first(All[middle]) <= id)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle - 1;
                }
            }

            return Math.Max(high, 0);
        }
    }
}
