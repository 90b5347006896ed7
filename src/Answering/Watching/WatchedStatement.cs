namespace OnRecord.Answering.Watching;

/// <summary>A statement of an article, ready to be shown.</summary>
/// <param name="Words">
/// Fingerprint of who said it and of the words: the same for the same words in another outlet, with other marks and in another article,
/// and after the index was built anew.
/// </param>
/// <param name="Statement">The statement, compared with the stored text.</param>
public sealed record WatchedStatement(string Words, CitedStatement Statement)
{
    /// <summary>Who said it, for putting together what one speaker said: the same however the articles write the name; empty for nobody.</summary>
    public required string Speaker { get; init; }

    /// <summary>Who said it, by the name that most of the coverage uses.</summary>
    public required string Name { get; init; }
}
