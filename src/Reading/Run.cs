namespace OnRecord.Reading;

/// <summary>A run of an article's text: where it stands and the very characters that stand there.</summary>
/// <param name="Span">Where it stands in the article's stored text.</param>
/// <param name="Text">The slice of the article's text at <paramref name="Span"/>.</param>
public readonly record struct Run(TextSpan Span, string Text)
{
    /// <summary>The run at <paramref name="span"/> of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches out of the text.</exception>
    public static Run Of(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(span, text[span.Start..span.End]);
    }

    /// <summary>Whether it lies in <paramref name="stretch"/> of the same text, and has exactly the characters that stand there.</summary>
    public bool IsSliceOf(Run stretch) => stretch.Span.Contains(Span)
        && stretch.Text.AsSpan(Span.Start - stretch.Span.Start, Span.Length).SequenceEqual(Text);

    /// <summary>Whether <paramref name="text"/> has exactly these characters at exactly this place.</summary>
    public bool IsSliceOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Span.End <= text.Length && Span.Slice(text).SequenceEqual(Text);
    }
}
