using OnRecord.Reading;

namespace OnRecord.Host.Web.Articles;

/// <summary>A step in writing a paragraph out, with what it is of.</summary>
/// <param name="Step">What is done.</param>
/// <param name="Statement">Which of the article's statements, as a place in their list; of a text, the innermost that has it; else -1.</param>
/// <param name="Span">Of a text: where it stands in the article.</param>
/// <param name="IsFirst">Whether the statement begins here, so that its address leads here.</param>
internal readonly record struct Mark(MarkStep Step, int Statement, TextSpan Span = default, bool IsFirst = false);
