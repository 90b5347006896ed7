namespace OnRecord.Answering.Browsing;

/// <summary>Two speakers side by side.</summary>
/// <param name="Understood">How the query was understood, in a line.</param>
/// <param name="Lead">The sentence above both.</param>
/// <param name="First">Statements of the one, newest first.</param>
/// <param name="Second">Statements of the other, newest first.</param>
public sealed record Comparison(string Understood, string Lead, StatementsFound First, StatementsFound Second);
