using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>The lines of a text, without their ends and the white space around them.</summary>
internal static class TextLines
{
    /// <summary>The lines from an offset on; a blank one is an empty span.</summary>
    public static List<TextSpan> Of(string text, int from)
    {
        var lines = new List<TextSpan>();
        for (var start = from; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    // Pages are full of characters that show nothing: zero-width spaces, joiners' cousins, byte order marks in the middle.
    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD';
}
