using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>A statement that an answer shows. Its runs were compared with the stored text when the answer was made.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Score">How well it answers; the higher the better.</param>
public sealed record CitedStatement(Statement Statement, Citation Citation, double Score)
{
    /// <summary>The speaker as the answer names them, in a line; that the article names none, where it does not.</summary>
    public required string Name { get; init; }

    /// <summary>What was said, in a line; in quotation marks exactly where the article has it so.</summary>
    public required string Words { get; init; }

    /// <summary>The day that it was said on, in words, where its article tells ("Friday 21 January 2022"); else null.</summary>
    public string? SaidOn { get; init; }

    /// <summary>Where the reading is not sure whose words these are: the sentence that they stand in, as the article has it; else null.</summary>
    public string? Doubtful { get; init; }

    /// <summary>Other articles that report the same words, the earliest first.</summary>
    public IReadOnlyList<CitedReport> Reports { get; init; } = [];

    /// <summary>How the article had it before it was changed, the newest first; empty where it was not.</summary>
    public IReadOnlyList<EarlierWording> Earlier { get; init; } = [];

    /// <summary>When it was taken out of its article, and so is no answer any more; null where it stands there.</summary>
    public DateTimeOffset? TakenOut { get; init; }

    /// <summary>
    /// What has to be said with it, each in a line: that whose words they are is not sure; that the article was changed; who else reported them.
    /// </summary>
    public IReadOnlyList<string> Notes => [.. Composition.Notes.Of(this)];

    /// <summary>Of these, that the article was changed and how it read, or that the statement was taken out of it.</summary>
    public IReadOnlyList<string> Changes => [.. Composition.Notes.Changes(this)];

    /// <summary>Of these, which outlets carry the one report that it is of; null where it is one article's.</summary>
    public string? Carriers => Composition.Notes.Carriers(this);

    /// <summary>How the article reports it ("word for word"), in a line; and whom it credits.</summary>
    public required string How { get; init; }
}
