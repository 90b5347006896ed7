using OnRecord.Reading;

namespace OnRecord.Answering.Questions;

/// <summary>Finds what stands in quotation marks, in any style; a mark that is never closed runs to the end.</summary>
internal static class QuotationMarks
{
    /// <summary>The quoted parts of a question, without their marks, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            var closers = Closers(text, at);
            if (closers.Length == 0)
            {
                continue;
            }

            var end = End(text, at + 1, closers);
            var inside = new TextSpan(at + 1, end).Trim(text);
            if (inside.Length > 0)
            {
                spans.Add(inside);
            }

            at = end;
        }

        return spans;
    }

    private static string Closers(string text, int at) => text[at] switch
    {
        '"' or '＂' or '”' or '“' or '„' or '‟' or '«' or '»' => "\"”“»«＂",
        '\'' or '‘' or '‚' or '’' or '`' when Opens(text, at) => "'’‘`",
        _ => string.Empty,
    };

    /// <summary>A single mark opens only before a word, and only if one closes behind a later word; else it is an apostrophe.</summary>
    private static bool Opens(string text, int at)
    {
        var atStart = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or ':' or ',';
        return atStart && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && End(text, at + 1, "'’‘`") < text.Length;
    }

    private static int End(string text, int from, string closers)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (!closers.Contains(text[at], StringComparison.Ordinal))
            {
                continue;
            }

            var single = text[at] is '\'' or '’' or '‘' or '`';
            var behindWord = at > from && !char.IsWhiteSpace(text[at - 1]);
            var beforeGap = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            if (!single || (behindWord && beforeGap))
            {
                return at;
            }
        }

        return text.Length;
    }
}
