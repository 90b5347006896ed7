namespace OnRecord.Benchmarks.Scale;

/// <summary>A question of the campaign.</summary>
/// <param name="Form">What kind of question it is.</param>
/// <param name="Text">The question.</param>
internal sealed record AskedQuestion(string Form, string Text);
