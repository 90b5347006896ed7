namespace OnRecord.Answering.Watching;

/// <summary>What somebody wants to be told of, as it was understood.</summary>
/// <param name="Understood">Which statements, in a few words: "statements by Sergei Lavrov about NATO".</param>
/// <param name="Refusal">Why it cannot be watched, in a sentence; null where it can.</param>
public sealed record WatchedSubject(string Understood, string? Refusal)
{
    /// <summary>Whether somebody in the coverage is meant, rather than words alone.</summary>
    public bool HasSpeaker { get; init; }
}
