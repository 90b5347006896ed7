namespace OnRecord.Reading;

/// <summary>A stretch of an article's text, without the line ends around it. Blocks are in order and do not overlap.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind);
