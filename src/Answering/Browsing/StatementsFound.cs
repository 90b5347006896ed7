namespace OnRecord.Answering.Browsing;

/// <summary>Statements of a speaker, newest first.</summary>
public sealed record StatementsFound
{
    /// <summary>How the query was understood, in a line.</summary>
    public required string Understood { get; init; }

    /// <summary>The sentence above the statements: what they are, or why there are none.</summary>
    public required string Lead { get; init; }

    /// <summary>The speaker's name as the coverage has it (several joined, where the words fit several); null where it has nobody like it.</summary>
    public string? Speaker { get; init; }

    /// <summary>The statements of this page. Their words were compared with the stored text.</summary>
    public IReadOnlyList<CitedStatement> Statements { get; init; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Total { get; init; }

    /// <summary>How many were passed over.</summary>
    public int Skipped { get; init; }

    /// <summary>How many to pass over for the next page; null where this is the last.</summary>
    public int? Next { get; init; }

    /// <summary>Where there is none: the nearest, never an answer.</summary>
    public IReadOnlyList<CitedStatement> Nearest { get; init; } = [];
}
