namespace OnRecord.Answering.Browsing;

/// <summary>A page of a list of statements.</summary>
/// <param name="Statements">What is shown of it.</param>
/// <param name="Skipped">How many were passed over.</param>
/// <param name="Next">How many to pass over for the next page; null where this is the last.</param>
/// <param name="Total">How many there are on all pages.</param>
internal sealed record StatementPage(IReadOnlyList<CitedStatement> Statements, int Skipped, int? Next, int Total)
{
    /// <summary>Whether there may be more than were counted: those that fit best are looked at, and no more of them than this.</summary>
    public bool MayBeMore { get; init; }
}
