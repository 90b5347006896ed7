using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>
/// Which letters of a text stand in quotation marks, and so of which kind a content is that is marked without it. It goes by the marks
/// alone, paragraph by paragraph, and shares nothing with the reading that is measured.
/// </summary>
internal sealed class QuotedLetters
{
    private readonly string text;
    private readonly bool[] quoted;

    /// <summary>Looks at a text.</summary>
    public QuotedLetters(string text)
    {
        this.text = text;
        quoted = new bool[text.Length];
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? text.Length : end;
            Mark(start, end);
            start = end + 1;
        }
    }

    /// <summary>Direct where all letters and digits of the content stand in quotation marks, indirect where none does, mixed where some do.</summary>
    public AttributionKind KindOf(IEnumerable<TextSpan> content)
    {
        var (inside, outside) = (false, false);
        foreach (var span in content)
        {
            for (var i = span.Start; i < Math.Min(span.End, text.Length); i++)
            {
                inside |= quoted[i] && char.IsLetterOrDigit(text[i]);
                outside |= !quoted[i] && char.IsLetterOrDigit(text[i]);
            }
        }

        return (inside, outside) switch
        {
            (true, false) => AttributionKind.Direct,
            (true, true) => AttributionKind.Mixed,
            _ => AttributionKind.Indirect,
        };
    }

    /// <summary>Marks what is quoted in a paragraph. A quotation that is not closed goes on to the paragraph's end, as speeches do.</summary>
    private void Mark(int start, int end)
    {
        char? open = null;
        for (var i = start; i < end; i++)
        {
            if (open is { } opening)
            {
                open = Closes(opening, text[i], i) ? null : open;
            }
            else if (text[i] is '"' or '\u201c' or '\u201e' or '\u00ab' || (text[i] == '\u2018' && ClosesBefore(end, i)))
            {
                open = text[i];
                continue;
            }

            quoted[i] = open is not null;
        }
    }

    private bool Closes(char opening, char mark, int offset) => opening switch
    {
        '"' => mark is '"',
        '\u201c' => mark is '\u201d' or '"',
        '\u201e' => mark is '\u201c' or '\u201d',
        '\u00ab' => mark is '\u00bb',
        _ => mark is '\u2019' && !IsLetterAt(offset + 1), // a closing single mark is an apostrophe before a letter
    };

    /// <summary>A single mark that nothing closes is an apostrophe.</summary>
    private bool ClosesBefore(int end, int offset)
    {
        for (var i = offset + 1; i < end; i++)
        {
            if (Closes('\u2018', text[i], i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLetterAt(int offset) => offset < text.Length && char.IsLetterOrDigit(text[offset]);
}
