using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>A speaker across the coverage, however the articles spell them.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="Name">The name most articles use, in its fullest form.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Aliases">Every form of the name in the coverage, the name itself included.</param>
/// <param name="Roles">Every role that the coverage gives, most frequent first.</param>
/// <param name="Statements">How many statements the index has of them.</param>
public sealed record KnownSpeaker(
    long Id, string Name, SpeakerKind Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles, int Statements);
