namespace OnRecord.Coverage;

/// <summary>Ranked search over statements and passages. Derived from <see cref="ICoverage"/> and rebuilt from it at any time.</summary>
public interface ISearchIndex
{
    /// <summary>Statements, most relevant first.</summary>
    IReadOnlyList<SearchHit> SearchStatements(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>Passages, most relevant first.</summary>
    IReadOnlyList<SearchHit> SearchPassages(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>How many statements hold the term, in their content: how rare it is.</summary>
    int CountStatements(string term, CancellationToken cancellationToken = default);
}
