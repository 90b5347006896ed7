using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>A passage that was found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How much of what was asked it has, from 0 to 1.</param>
internal readonly record struct FoundPassage(Passage Passage, double Score);
