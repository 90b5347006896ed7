namespace OnRecord.Answering;

/// <summary>What a question was about, so that a follow-up ("And about sanctions?", "And Lavrov?") can keep it.</summary>
/// <param name="Speaker">Whom it asked about, or who turned out to have said it; null where that is nobody or several.</param>
/// <param name="Topic">What it asked about, in words; null where it asked for everything.</param>
public sealed record Subject(string? Speaker, string? Topic);
