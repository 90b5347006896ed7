namespace OnRecord.Answering.Questions;

/// <summary>Which statements a question keeps to, whoever's and whatever they are about.</summary>
internal sealed record Scope
{
    /// <summary>All of the coverage.</summary>
    public static Scope None { get; } = new();

    /// <summary>The days; null for all.</summary>
    public Period? Period { get; init; }

    /// <summary>The outlet, as its articles name it; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether only what is wholly in quotation marks will do.</summary>
    public bool DirectOnly { get; init; }

    /// <summary>Whether the newest is asked for, rather than the best.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Whether it leaves anything out.</summary>
    public bool IsNarrow => Period is not null || Outlet is not null || DirectOnly;
}
