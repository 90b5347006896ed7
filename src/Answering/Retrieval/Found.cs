using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>A statement that was found.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Score">How well it answers, from 0 to a little above 1.</param>
/// <param name="IsWordForWord">Whether the asked words stand in it one behind the other.</param>
internal readonly record struct Found(Statement Statement, double Score, bool IsWordForWord = false);
