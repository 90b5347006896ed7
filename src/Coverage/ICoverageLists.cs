namespace OnRecord.Coverage;

/// <summary>
/// What the coverage can be gone through by: whole lists, in an order that does not change when something is added, so that whoever reads on
/// behind a place neither misses nor meets anything twice.
/// </summary>
public interface ICoverageLists
{
    /// <summary>A short text that is another one after every change of the coverage: who has seen it has seen what there is.</summary>
    string Moment { get; }

    /// <summary>A speaker's statements, newest first, those without a day last; of one day by article, and in the order of the text.</summary>
    IReadOnlyList<StatementEntry> StatementsBy(long speaker);

    /// <summary>Statements of all speakers that fit the filter, in the same order.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Behind this place; null from the newest on.</param>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<StatementEntry> Statements(StatementFilter filter, StatementPlace? after, int most);

    /// <summary>Articles that fit the filter: newest first, those without a day last; of one day by their ids.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Behind this article (its day and id); null from the newest on.</param>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<ArticleSummary> Articles(CoverageFilter filter, (DateOnly? Day, string Id)? after, int most);

    /// <summary>How many articles each outlet has of each day, in the order of the days, those without one first.</summary>
    IReadOnlyList<OutletDay> ArticlesByDay();

    /// <summary>Everybody who is named across articles; those with the most statements first.</summary>
    IReadOnlyList<SpeakerEntry> NamedSpeakers();
}
