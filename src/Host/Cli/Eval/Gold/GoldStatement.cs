using System.Collections.Immutable;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>A statement as somebody annotated it: everything in the article's own words, without offsets.</summary>
/// <param name="Speaker">The fullest name that the article gives the speaker, or the description of one that it does not name.</param>
/// <param name="Role">What the article says that the speaker is, or null.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What was said, in runs.</param>
/// <param name="Kind"><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</param>
internal sealed record GoldStatement(string? Speaker, string? Role, string? Cue, ImmutableArray<string>? Content, string? Kind)
{
    /// <summary>What questions of the same file call it; null where nothing does.</summary>
    public string? Id { get; init; }
}
