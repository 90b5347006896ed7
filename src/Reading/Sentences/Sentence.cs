using System.Collections.Immutable;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Sentences;

/// <summary>A sentence of a block: never empty, never over a block's end.</summary>
/// <param name="Span">From its first token's start to its last token's end.</param>
/// <param name="Tokens">Its tokens, in order, not overlapping.</param>
internal sealed record Sentence(TextSpan Span, ImmutableArray<Token> Tokens);
