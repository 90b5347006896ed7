using System.Text.RegularExpressions;
using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>
/// Posts quoted whole: a text and the line of its account, "— Name (@handle) Month d, yyyy". Pages that are copied put the two in
/// either order, or the account between two parts of the text.
/// </summary>
internal static partial class Posts
{
    /// <summary>The longest text of a post, in UTF-16 code units, with room for its link; longer is the article's own.</summary>
    private const int MaxLength = 360;

    /// <summary>The chunks with each post's put together to one.</summary>
    public static List<Chunk> Gather(IReadOnlyList<Chunk> chunks)
    {
        var gathered = new List<Chunk>(chunks.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            var chunk = chunks[i];
            if (EndsWithAccount(chunk.Text))
            {
                chunk.Kind = BlockKind.Post;
                gathered.Add(chunk);
                continue;
            }

            if (!IsAccount(chunk.Text))
            {
                gathered.Add(chunk);
                continue;
            }

            var first = chunk;
            var before = 0;
            while (gathered.Count > 0 && before < 4 && IsTextAbove(gathered, first))
            {
                first = gathered[^1];
                gathered.RemoveAt(gathered.Count - 1);
                before++;
            }

            var last = chunk;
            while (i + 1 < chunks.Count && IsTextBelow(chunks, i, last, first))
            {
                last = chunks[++i];
            }

            gathered.Add(new Chunk(chunk.Whole, new TextSpan(first.Span.Start, last.Span.End), Mark.None, first.AfterBlank) { Kind = BlockKind.Post });
        }

        return gathered;
    }

    /// <summary>Whether a line names an account.</summary>
    public static bool IsAccount(ReadOnlySpan<char> line) => line.Length <= 160 && line.Contains("(@", StringComparison.Ordinal) && Account().IsMatch(line);

    private static bool EndsWithAccount(ReadOnlySpan<char> chunk) => chunk.Length <= 700 && chunk.Contains("(@", StringComparison.Ordinal) && !IsAccount(chunk) && AccountAtEnd().IsMatch(chunk);

    // The line above is the post's if it has the marks of one, or stands where a post is announced, and nobody else's words.
    private static bool IsTextAbove(List<Chunk> chunks, Chunk below)
    {
        var chunk = chunks[^1];
        if (chunk.Kind is not null || chunk.Span.Length > MaxLength || chunk.IsItem || IsHeading(chunk))
        {
            return false;
        }

        if (HasPostMarks(chunk.Text))
        {
            return true;
        }

        var announced = chunks.Count >= 2 && chunks[^2].Wording.EndsInColon;
        var together = chunks.Count >= 2 && chunk.AfterBlank && !below.AfterBlank;

        // A text and an account in lines of their own with nothing between are a post, whatever its author says that others said.
        return !chunk.Wording.EndsInColon && ((together && IsAccount(below.Text)) || (!chunk.Wording.Reports && (announced || together || IsAccount(below.Text))));
    }

    // Below stands the post's text where the account's line points on to it.
    private static bool IsTextBelow(IReadOnlyList<Chunk> chunks, int i, Chunk last, Chunk first)
    {
        var next = chunks[i + 1];
        if (next.Span.Length > MaxLength || next.IsItem || IsAccount(next.Text) || EndsWithAccount(next.Text))
        {
            return false;
        }

        var pointer = IsPointer(next.Text);
        var pointed = IsPointer(last.Text) || (first != last && first.Wording.EndsInColon && IsAccount(last.Text));
        return pointer || (pointed && HasPostMarks(next.Text)) || (IsAccount(last.Text) && first == last && HasLink(next.Text));
    }

    private static bool IsHeading(Chunk chunk) => chunk.Mark is Mark.Heading or Mark.TopHeading or Mark.Nothing;

    private static bool IsPointer(ReadOnlySpan<char> text)
    {
        var signs = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsPunctuation(c))
            {
                return false;
            }

            signs |= char.IsSurrogate(c) || c is >= '\u2190' and <= '\u2BFF';
        }

        return signs;
    }

    private static bool HasLink(ReadOnlySpan<char> text) => text.Contains("pic.twitter.com/", StringComparison.OrdinalIgnoreCase) || text.Contains("//t.co/", StringComparison.OrdinalIgnoreCase);

    private static bool HasPostMarks(ReadOnlySpan<char> text)
    {
        if (HasLink(text))
        {
            return true;
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            if ((text[i] is '@' or '#' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && char.IsLetter(text[i + 1]))
                || (char.IsHighSurrogate(text[i]) && text[i] >= '\uD83C'))
            {
                return true;
            }
        }

        return false;
    }

    private const string Day =
        @"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s(?:19|20)\d\d)";

    [GeneratedRegex(
        @"\A(?:[—–―-]{1,2}\s?[^@""“”]{1,80}\s?\(@\w{1,30}\)(?:[,\s]+" + Day + @")?|[^@""“”.!?:]{1,80}\s\(@\w{1,30}\)[,\s]+" + Day + @")\.?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"\s[—–―-]{1,2}\s?[^@""“”—–]{1,80}\(@\w{1,30}\)[,\s]+" + Day + @"(?:</\w{1,12}>)?\.?\z", RegexOptions.CultureInvariant)]
    private static partial Regex AccountAtEnd();
}
