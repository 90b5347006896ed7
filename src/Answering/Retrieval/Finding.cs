namespace OnRecord.Answering.Retrieval;

/// <summary>What retrieval hands on: not yet checked, not yet put in words.</summary>
internal sealed record Finding
{
    /// <summary>What it amounts to.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The statements that answer, best first.</summary>
    public IReadOnlyList<Found> Statements { get; init; } = [];

    /// <summary>Where nothing answers: the nearest, best first.</summary>
    public IReadOnlyList<Found> Nearest { get; init; } = [];

    /// <summary>Passages that bear on it, best first.</summary>
    public IReadOnlyList<FoundPassage> Passages { get; init; } = [];

    /// <summary>The same, the newest first.</summary>
    public Finding NewestFirst() => this with
    {
        Statements = [.. Statements.OrderByDescending(one => one.Statement.Article.Facts.Published ?? DateOnly.MinValue)],
    };

    /// <summary>The verdict that goes with the outcome.</summary>
    public Verdict Verdict => Outcome switch
    {
        Outcome.SomebodyElse => Verdict.Misattributed,
        Outcome.SaidSo or Outcome.SaidAlike or Outcome.OnTopic or Outcome.Everything or Outcome.OtherOccasions or Outcome.OtherAddressees or Outcome.OnlyPassages
            or Outcome.Compared or Outcome.Answered or Outcome.InArticlesOnTopic
            => Verdict.Answered,
        _ => Verdict.NotFound,
    };
}
