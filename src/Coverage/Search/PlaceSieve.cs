using OnRecord.Coverage.Postings;

namespace OnRecord.Coverage.Search;

/// <summary>Keeps to the passages or statements of articles of some days and outlets.</summary>
internal sealed class PlaceSieve(ArticlePlaces.Rows places, bool statements, (int First, int Last)? days, IReadOnlyCollection<int>? outlets) : ISieve
{
    private int _article = -1;

    /// <inheritdoc/>
    public long Next(long id)
    {
        if (places.All.Length == 0)
        {
            return 0;
        }

        if (_article < 0 || First(_article) > id)
        {
            _article = statements ? places.OfStatement(id) : places.OfPassage(id);
        }

        while (!Fits(places.All[_article]) || First(_article) > id)
        {
            id = Math.Min(id, First(_article) - 1);
            if (--_article < 0 || id <= 0)
            {
                _article = 0;
                return 0;
            }
        }

        return id;
    }

    private long First(int article) => statements ? places.All[article].FirstStatement : places.All[article].FirstPassage;

    private bool Fits(ArticlePlace place) =>
        (days is not { } range || (place.Day is { } day && day >= range.First && day <= range.Last))
        && (outlets is null || outlets.Contains(place.Outlet));
}
