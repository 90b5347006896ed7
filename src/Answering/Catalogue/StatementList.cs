using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>Statements of the coverage, newest first.</summary>
public sealed record StatementList
{
    /// <summary>Why there is nothing to be found, in a sentence; null where there may be.</summary>
    public string? Problem { get; init; }

    /// <summary>The statements. Their words were compared with the stored text.</summary>
    public IReadOnlyList<CitedStatement> Statements { get; init; } = [];

    /// <summary>All that fit, where they were counted: those of a speaker or on a topic; else null.</summary>
    public IReadOnlyList<StatementEntry>? All { get; init; }

    /// <summary>Behind which place the rest begins; null where there is none.</summary>
    public StatementPlace? Next { get; init; }

    /// <summary>Whether only those that fit a topic best were looked at, and there may be more.</summary>
    public bool MayBeMore { get; init; }
}
