using System.Globalization;
using OnRecord.Answering.Watching;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Digest;

/// <summary>Draws a digest: whoever said most first, of each a few statements as every reply shows them, and how many more there are.</summary>
internal sealed class DigestDrawing
{
    private const int MostOfSpeaker = 2;
    private const int LongestQuotation = 350;
    private const int RoomForRest = 160;

    /// <summary>The message.</summary>
    public MessageProperties Draw(DateOnly day, DayOfStatements news)
    {
        var text = new Description();
        var shown = 0;
        foreach (var speaker in news.Statements.GroupBy(static one => one.Speaker).OrderBy(static one => one.Key.Length == 0).ThenByDescending(static one => one.Count()))
        {
            var heading = $"**{Name(speaker.First())}** · {ArticleLine.Statements(speaker.Count())}\n";
            foreach (var statement in speaker.Take(MostOfSpeaker))
            {
                if (!text.TryAdd(heading + StatementDrawing.Of(statement.Statement, LongestQuotation), leaving: RoomForRest))
                {
                    break;
                }

                heading = string.Empty;
                shown++;
            }
        }

        var rest = news.Statements.Count - shown;
        text.TryAdd(rest > 0
            ? $"-# And {(rest == 1 ? "one more" : $"{rest:N0} more")}: `/quotes` shows what one speaker said, `/sources` the articles."
            : string.Empty);
        var articles = news.Articles == 1 ? "1 article" : $"{news.Articles:N0} articles";
        return new()
        {
            Embeds =
            [
                new Embed
                {
                    Title = $"Said until {day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)}",
                    Description = text.ToString(),
                    Color = EmbedColour.Information,
                    Footer = new EmbedFooter($"New since the digest before: {ArticleLine.Statements(news.Statements.Count)} in {articles}"),
                },
            ],
        };
    }

    private static string Name(WatchedStatement statement) =>
        SafeMarkdown.Of(statement.Name, ReplyLimits.Name) is { Length: > 0 } name ? name : "a name that cannot be drawn";
}
