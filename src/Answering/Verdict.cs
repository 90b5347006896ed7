namespace OnRecord.Answering;

/// <summary>What an answer amounts to.</summary>
public enum Verdict
{
    /// <summary>The statements answer the question.</summary>
    Answered,

    /// <summary>Somebody else said it: the statements are theirs.</summary>
    Misattributed,

    /// <summary>Nothing in the coverage answers it; what is shown is the nearest, labelled so.</summary>
    NotFound,
}
