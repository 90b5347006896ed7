using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>What a statement is found by, but for the headline.</summary>
/// <param name="Text">The text of its article.</param>
/// <param name="Passage">The passage that it stands in.</param>
/// <param name="Content">What was said.</param>
/// <param name="Context">The sentences that it stands in.</param>
/// <param name="Speaker">Who said it, as it is stored.</param>
/// <param name="Role">In which role, as it is stored.</param>
internal sealed record StatementText(
    string Text, TextSpan Passage, ImmutableArray<TextSpan> Content, TextSpan Context, string? Speaker, string? Role);
