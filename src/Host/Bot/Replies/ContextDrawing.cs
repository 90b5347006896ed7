using System.Text;
using OnRecord.Answering.Browsing;
using OnRecord.Discord.Messages;
using OnRecord.Host.Display;
using OnRecord.Reading;

namespace OnRecord.Host.Bot.Replies;

/// <summary>Draws the paragraph that words stand in, with the words bold, and the paragraphs before and behind it.</summary>
internal static class ContextDrawing
{
    // Together with headline and footer within an embed's limits; backslashes counted.
    private const int LongestNeighbour = 600;
    private const int LongestWords = 1_500;
    private const int LongestBeside = 500;

    /// <summary>The embed.</summary>
    public static Embed Of(PassageContext context, ShownWords words)
    {
        var facts = context.Article.Facts;
        var text = new Description();
        if (context.Before is { } before)
        {
            text.Add(SafeMarkdown.Of(before.Passage.Run.Text, LongestNeighbour));
        }

        foreach (var passage in context.Passages)
        {
            text.TryAdd(Marked(passage.Passage.Run, words));
        }

        if (context.After is { } after)
        {
            text.TryAdd(SafeMarkdown.Of(after.Passage.Run.Text, LongestNeighbour));
        }

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

    /// <summary>The paragraph with the words bold; of what stands far from them, only the nearest.</summary>
    private static string Marked(Run paragraph, ShownWords words)
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
            drawn.Append(SafeMarkdown.Piece(Slice(paragraph, at, start), LongestBeside, end: at == paragraph.Span.Start));
            drawn.Append("**").Append(SafeMarkdown.Piece(Slice(paragraph, start, end), LongestWords)).Append("**");
            at = end;
        }

        return drawn.Append(SafeMarkdown.Piece(Slice(paragraph, at, paragraph.Span.End), LongestBeside)).ToString().Trim();
    }

    private static string Slice(Run paragraph, int start, int end) =>
        paragraph.Text[(start - paragraph.Span.Start)..(end - paragraph.Span.Start)];
}
