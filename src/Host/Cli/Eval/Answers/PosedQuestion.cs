namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>A question as it is put to the product.</summary>
/// <param name="Form">What form of question it is; what it is listed under.</param>
/// <param name="Text">The question.</param>
/// <param name="Before">What is asked before it, in the same conversation; none where it stands by itself.</param>
internal sealed record PosedQuestion(string Form, string Text, IReadOnlyList<string> Before);
