using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>The marks of Markdown, and of lists in any text, at the head of a line.</summary>
internal static class LineMarks
{
    /// <summary>What a line's head says, and where its words stand.</summary>
    public static (Mark Mark, TextSpan Words) Of(string text, TextSpan line)
    {
        var slice = line.Slice(text);
        if (slice.Length == 0)
        {
            return (Mark.None, line);
        }

        if (slice[0] is '-' or '*' or '•' or '▪' or '●' or '‣' or '◦')
        {
            return slice switch
            {
                { Length: 1 } => (Mark.LooseItem, new TextSpan(line.End, line.End)),
                _ when slice[0] is not '-' and not '*' || char.IsWhiteSpace(slice[1]) => (Mark.Item, Past(text, line, 1)),
                _ when IsRule(slice) => (Mark.Nothing, line),
                _ => (Mark.None, line),
            };
        }

        if (slice[0] == '#')
        {
            var level = slice.Length - slice.TrimStart('#').Length;
            if (level <= 6 && level < slice.Length && char.IsWhiteSpace(slice[level]))
            {
                var words = Past(text, line, level);
                var closing = words.Slice(text).TrimEnd('#').TrimEnd();
                return (level == 1 ? Mark.TopHeading : Mark.Heading, new TextSpan(words.Start, words.Start + closing.Length));
            }
        }

        if (slice[0] == '>' && slice.Length > 1)
        {
            return (Mark.None, Past(text, line, 1));
        }

        var nothing = IsRule(slice)
            || (slice.StartsWith("![") && slice[^1] == ')')
            || (slice.StartsWith("<!--") && slice.EndsWith("-->"));
        return (nothing ? Mark.Nothing : Mark.None, line);
    }

    // Three or more of one of the signs that rules are drawn with, and nothing else.
    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' or '=' or '~' && !line.TrimStart(line[0]).ContainsAnyExcept(line[0], ' ') && line.Length >= 3;

    private static TextSpan Past(string text, TextSpan line, int marks)
    {
        var start = line.Start + marks;
        while (start < line.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, line.End);
    }
}
