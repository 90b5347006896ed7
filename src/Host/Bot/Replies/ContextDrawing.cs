using System.Text;
using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Discord.Messages;
using OnRecord.Host.Display;
using OnRecord.Reading;

namespace OnRecord.Host.Bot.Replies;

/// <summary>Draws the paragraph that words stand in, with the words bold, and the paragraphs before and behind it.</summary>
internal static class ContextDrawing
{
    // Backslashes counted. What the neighbours leave is for the paragraph itself.
    private const int LongestNeighbour = 500;
    private const int ShortestPiece = 20;

    /// <summary>The embed.</summary>
    public static Embed Of(PassageContext context, ShownWords words)
    {
        var facts = context.Article.Facts;
        var before = Neighbour(context.Before);
        var after = Neighbour(context.After);
        var text = new Description().Add(before);
        foreach (var paragraph in Marked(context.Passages, words, text.Room - after.Length - 2))
        {
            text.TryAdd(paragraph);
        }

        text.TryAdd(after);
        var outlet = PlainText.Of(facts.Outlet ?? context.Article.File, ReplyLimits.Name);
        var day = ShownStatement.DayOf(facts.Published) is { } published ? $", {published}" : string.Empty;
        return new Embed
        {
            Author = new EmbedAuthor("In the article"),
            Title = SafeMarkdown.Of(facts.Title ?? context.Article.File, ReplyLimits.Title),
            Url = SafeLink.To(context.Passages.Count > 0 ? context.Passages[0].Citation.Link : null, facts.Url),
            Description = text.ToString(),
            Color = EmbedColour.Information,
            Footer = new EmbedFooter($"{outlet}{day} · paragraph {words.Paragraph}"),
        };
    }

    private static string Neighbour(CitedPassage? passage) =>
        passage is null ? string.Empty : SafeMarkdown.Of(passage.Passage.Run.Text, LongestNeighbour);

    /// <summary>The paragraphs with the words bold; where they are too long for the room, as much around the words as there is room for.</summary>
    private static List<string> Marked(IReadOnlyList<CitedPassage> passages, ShownWords words, int room)
    {
        var longest = ReplyLimits.Description;
        var drawn = Draw(longest);
        while (longest > ShortestPiece && drawn.Sum(static paragraph => paragraph.Length + 2) > room)
        {
            longest = longest * 2 / 3;
            drawn = Draw(longest);
        }

        return drawn;

        List<string> Draw(int most) => [.. passages.Select(passage => Marked(passage.Passage.Run, words, most))];
    }

    private static string Marked(Run paragraph, ShownWords words, int longest)
    {
        var drawn = new StringBuilder();
        var at = paragraph.Span.Start;
        foreach (var run in words.Runs.Select(static run => new TextSpan(run[0], run[1])).Where(paragraph.Span.Overlaps))
        {
            var (start, end) = (Math.Max(run.Start, at), Math.Min(run.End, paragraph.Span.End));
            if (start >= end)
            {
                continue;
            }

            // What stands before the first of the words is nearest to them at its end.
            drawn.Append(SafeMarkdown.Piece(Slice(paragraph, at, start), longest, end: at == paragraph.Span.Start));
            drawn.Append("**").Append(SafeMarkdown.Piece(Slice(paragraph, start, end), longest)).Append("**");
            at = end;
        }

        return drawn.Append(SafeMarkdown.Piece(Slice(paragraph, at, paragraph.Span.End), longest)).ToString().Trim();
    }

    private static string Slice(Run paragraph, int start, int end) =>
        paragraph.Text[(start - paragraph.Span.Start)..(end - paragraph.Span.Start)];
}
