namespace OnRecord.Coverage;

/// <summary>A speaker that words of a question may mean.</summary>
/// <param name="Speaker">The speaker.</param>
/// <param name="By">What of them the words matched.</param>
/// <param name="Score">How well, from 0 to 1; 1 is the whole name, role or alias letter for letter.</param>
public sealed record SpeakerMatch(KnownSpeaker Speaker, SpeakerMatchKind By, double Score);
