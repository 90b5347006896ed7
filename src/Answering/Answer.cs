namespace OnRecord.Answering;

/// <summary>The answer to a question.</summary>
public sealed record Answer
{
    /// <summary>The question as it came in.</summary>
    public required string Question { get; init; }

    /// <summary>What it amounts to.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How the question was understood, in a line ("statements by Sergei Lavrov about NATO").</summary>
    public required string Understood { get; init; }

    /// <summary>One or two sentences above the statements: what they are, or why there are none.</summary>
    public required string Lead { get; init; }

    /// <summary>What a person would read: the whole answer in plain text.</summary>
    public required string Text { get; init; }

    /// <summary>What a language model wrote above the statements, as far as it passed the check; null where there is nothing of the kind.</summary>
    public Summary? Summary { get; init; }

    /// <summary>The statements, best first. For <see cref="Verdict.NotFound"/>: empty.</summary>
    public IReadOnlyList<CitedStatement> Statements { get; init; } = [];

    /// <summary>For <see cref="Verdict.NotFound"/>: the nearest statements there are, best first; never an answer.</summary>
    public IReadOnlyList<CitedStatement> Nearest { get; init; } = [];

    /// <summary>
    /// Where nothing has the asked words, or only some: statements that had them until their article was changed, which are no answer any more.
    /// </summary>
    public IReadOnlyList<CitedStatement> TakenOut { get; init; } = [];

    /// <summary>Passages that bear on the question, best first.</summary>
    public IReadOnlyList<CitedPassage> Passages { get; init; } = [];

    /// <summary>How many statements to pass over for the next page; null where there are no more.</summary>
    public int? Next { get; init; }

    /// <summary>What it was about, for a follow-up to keep.</summary>
    public Subject Subject { get; init; } = new(null, null);

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}
