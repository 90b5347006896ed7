namespace OnRecord.Answering.Browsing;

/// <summary>Statements by day, oldest first; what has no day comes last.</summary>
public sealed record Timeline
{
    /// <summary>How the query was understood, in a line.</summary>
    public required string Understood { get; init; }

    /// <summary>The sentence above the statements: what they are, or why there are none.</summary>
    public required string Lead { get; init; }

    /// <summary>The speaker's name, where the subject is one; else null: it is a topic.</summary>
    public string? Speaker { get; init; }

    /// <summary>The statements of this page. Their words were compared with the stored text.</summary>
    public IReadOnlyList<CitedStatement> Statements { get; init; } = [];

    /// <summary>How many statements each day has, on all pages; days without any are left out, and what has no day comes last.</summary>
    public IReadOnlyList<TimelineDay> Days { get; init; } = [];

    /// <summary>How many statements there are on all pages.</summary>
    public int Total { get; init; }

    /// <summary>How many were passed over.</summary>
    public int Skipped { get; init; }

    /// <summary>How many to pass over for the next page; null where this is the last.</summary>
    public int? Next { get; init; }

    /// <summary>Where there is none: the nearest, never an answer.</summary>
    public IReadOnlyList<CitedStatement> Nearest { get; init; } = [];
}
