using OnRecord.Answering.Watching;
using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Watches;

/// <summary>
/// Draws what a channel is told of: the statements as every reply shows them, each under what was watched for. The words are compared with
/// the stored text when it is drawn; what is gone by then, or is another text, is not shown.
/// </summary>
internal sealed class WatchDrawing(SubjectWatcher watcher, IJournal journal)
{
    /// <summary>More than this that does not fit is counted; less comes with the next message.</summary>
    public const int MostLeft = 40;

    private const int RoomForRest = 120;

    /// <summary>The message with as many as fit.</summary>
    /// <param name="alerts">What waits for the channel, the oldest first.</param>
    public DrawnAlerts Draw(IReadOnlyList<Alert> alerts)
    {
        var subjects = journal.Watches.All().ToDictionary(static watch => watch.Id, static watch => watch.Subject);
        var articles = new Dictionary<(string, string), IReadOnlyList<WatchedStatement>>();
        var text = new Description();
        List<long> shown = [];
        List<long> gone = [];
        var above = string.Empty;
        foreach (var alert in alerts)
        {
            if (!subjects.TryGetValue(alert.WatchId, out var subject) || Find(alert, articles) is not { } found)
            {
                gone.Add(alert.Id);
                continue;
            }

            var heading = Heading(subject, alert.IsChange);
            var over = heading == above ? string.Empty : $"{heading}\n";
            if (!text.TryAdd(over + StatementDrawing.Of(found.Statement), leaving: RoomForRest)
                && (shown.Count > 0 || !text.TryAdd(over + StatementDrawing.Of(found.Statement, ReplyLimits.ShortestQuotation), leaving: RoomForRest)))
            {
                break;
            }

            above = heading;
            shown.Add(alert.Id);
        }

        if (shown.Count == 0)
        {
            return new(null, [], gone);
        }

        var rest = alerts.Select(static alert => alert.Id).Except(shown).Except(gone).ToList();
        if (rest.Count > MostLeft)
        {
            text.TryAdd($"-# And {rest.Count:N0} more, which I do not post one by one: `/quotes` and `/timeline` show them.");
            shown.AddRange(rest);
        }

        return new(Message(text), shown, gone);
    }

    private static MessageProperties Message(Description text) => new()
    {
        Embeds =
        [
            new Embed
            {
                Title = "New in the coverage",
                Description = text.ToString(),
                Color = EmbedColour.Answered,
                Footer = new EmbedFooter("/watches lists what I watch for"),
            },
        ],
    };

    private string Heading(string subject, bool isChange) =>
        $"**{SafeMarkdown.Of(watcher.Read(subject).Understood, ReplyLimits.Name)}**" + (isChange ? ", in an article that was changed" : string.Empty);

    private WatchedStatement? Find(Alert alert, Dictionary<(string, string), IReadOnlyList<WatchedStatement>> articles)
    {
        var article = (alert.ArticleId, alert.ArticleHash);
        if (!articles.TryGetValue(article, out var statements))
        {
            articles[article] = statements = watcher.Of(alert.ArticleId, alert.ArticleHash);
        }

        return statements.FirstOrDefault(statement => statement.Words == alert.Words);
    }
}
