using System.Text.RegularExpressions;

namespace OnRecord.Reading.Attributions;

/// <summary>Posts quoted whole: what stands in one is a statement of the account's owner, who is named in a line of its own.</summary>
internal static partial class Posts
{
    /// <summary>The statement of a post, or null where it names no account or says nothing.</summary>
    public static AttributionCandidate? Find(Document document, int block)
    {
        var (span, text) = (document.Blocks[block].Block.Span, document.Text);
        var account = AccountLine().Match(text, span.Start, span.Length);
        if (!account.Success)
        {
            return null;
        }

        var name = new TextSpan(account.Groups["name"].Index, account.Groups["name"].Index + account.Groups["name"].Length).Trim(text);
        if (name.Length == 0)
        {
            return null;
        }

        // One run a line, for what lies between is the page's; without the links, pictures and handles that belong to the frame.
        var runs = new List<TextSpan>();
        var start = span.Start;
        while (start < span.End)
        {
            var end = text.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            var line = new TextSpan(start, end).Trim(text);
            if (!(line.Start >= account.Index && line.End <= account.Index + account.Length))
            {
                var stop = line.End;
                if (Frame().Match(text, line.Start, line.Length) is { Success: true } frame)
                {
                    stop = frame.Index;
                }

                // A line that only names the accounts it is addressed to is part of the frame as well.
                var words = RuleAttributionFinder.Trim(text, new TextSpan(line.Start, Math.Max(line.Start, stop)), document.Blocks[block]);
                words = KeepStop(text, words, line);
                if (!Handles().IsMatch(words.Slice(text)) && Words().Count(words.Slice(text)) >= 2)
                {
                    runs.Add(words);
                }
            }

            start = end + 1;
        }

        return runs.Count == 0 ? null : new AttributionCandidate
        {
            Block = block,
            Sentence = 0,
            Source = name,
            Content = runs,
            Account = name.Slice(text).ToString(),
            Confidence = 0.97,
        };
    }

    private static TextSpan KeepStop(string text, TextSpan words, TextSpan line) =>
        words.End < line.End && text[words.End] is '.' or '!' or '?' ? new TextSpan(words.Start, words.End + 1) : words;

    [GeneratedRegex(@"(?m)^[ \t]*[—–-]{1,2}[ \t]*(?<name>[^\r\n(]{1,120}?)[ \t]*\(@\w{1,30}\)[^\r\n]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AccountLine();

    [GeneratedRegex(@"\s*(?:https?://\S+|pic\.twitter\.com/\S+|t\.co/\S+)[^\r\n]*$", RegexOptions.None, 5000)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^\W*@\w+(?:\W+(?:to|and|via|cc)\b|\W+@\w+)*\W*$", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Handles();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 5000)]
    private static partial Regex Words();
}
