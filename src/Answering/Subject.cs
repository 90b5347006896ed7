namespace OnRecord.Answering;

/// <summary>What a question was about, so that a follow-up ("And about sanctions?", "And Lavrov?", "When was that?") can keep it.</summary>
/// <param name="Speaker">Whom it asked about, or who turned out to have said it; null where that is nobody or several.</param>
/// <param name="Topic">What it asked about, in words; null where it asked for everything.</param>
public sealed record Subject(string? Speaker, string? Topic)
{
    /// <summary>Whether the topic is words that somebody was held to have said.</summary>
    public bool IsWords { get; init; }

    /// <summary>Whether it asked who said it, rather than after somebody's words.</summary>
    public bool AsksWho { get; init; }

    /// <summary>Whether it kept to what is said word for word.</summary>
    public bool DirectOnly { get; init; }

    /// <summary>The first day that it kept to; null where it kept to none.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day that it kept to; null where it kept to none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The outlet that it kept to, by its name; null for all.</summary>
    public string? Outlet { get; init; }
}
