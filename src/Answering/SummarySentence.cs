namespace OnRecord.Answering;

/// <summary>A sentence of a summary.</summary>
/// <param name="Text">The sentence with its citations ("Lavrov expected an answer [1, 3].").</param>
/// <param name="Statements">The numbers of the statements that it cites, from 1, each once.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<int> Statements);
