using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>A passage that an answer shows. Its text was compared with the stored text when the answer was made.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Score">How well it answers; the higher the better.</param>
public sealed record CitedPassage(Passage Passage, Citation Citation, double Score);
