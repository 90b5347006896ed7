namespace OnRecord.Answering.Composition;

/// <summary>What passed the citation check and may be shown, best first.</summary>
/// <param name="Statements">The statements that answer, of the page that was asked for.</param>
/// <param name="Nearest">Where none answers: the nearest.</param>
/// <param name="Passages">Passages of the articles' own words.</param>
internal sealed record Checked(
    IReadOnlyList<CitedStatement> Statements, IReadOnlyList<CitedStatement> Nearest, IReadOnlyList<CitedPassage> Passages)
{
    /// <summary>How many statements the pages before have shown.</summary>
    public int Skipped { get; init; }

    /// <summary>How many to pass over for the next page; null where this is the last.</summary>
    public int? Next { get; init; }

    /// <summary>How many statements answer, on all pages.</summary>
    public int Total { get; init; }

    /// <summary>Statements with the asked words that were taken out of their articles.</summary>
    public IReadOnlyList<CitedStatement> TakenOut { get; init; } = [];

    /// <summary>Whether something that answered did not pass.</summary>
    public bool Lost { get; init; }
}
