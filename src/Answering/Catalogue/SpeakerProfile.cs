using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>What the coverage has of a speaker.</summary>
/// <param name="Speaker">The speaker.</param>
/// <param name="Statements">Every statement, newest first.</param>
/// <param name="Roles">The roles that articles give, in the order in which they first do.</param>
/// <param name="Outlets">The outlets that report them, those with the most statements first.</param>
/// <param name="Topics">Words that are common in what they say, and less common in what others say.</param>
public sealed record SpeakerProfile(
    KnownSpeaker Speaker,
    IReadOnlyList<StatementEntry> Statements,
    IReadOnlyList<SpeakerRole> Roles,
    IReadOnlyList<SpeakerOutlet> Outlets,
    IReadOnlyList<string> Topics);
