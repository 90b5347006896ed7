using OnRecord.Answering.Browsing;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies.Buttons;

/// <summary>Lists the articles that a reply's statements stand in.</summary>
internal sealed class SourcesButton(KeptReplies replies, BotCoverage coverage) : IComponentHandler
{
    /// <summary>Its prefix.</summary>
    public const string Name = "sources";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => false;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken) =>
        Task.Run(() => Show(replies.Find(argument), cancellationToken), cancellationToken);

    private BotReply Show(ReplyRecord record, CancellationToken cancellationToken)
    {
        var text = new Description();
        var gone = 0;
        foreach (var article in record.Shown.GroupBy(static words => words.ArticleId, StringComparer.Ordinal))
        {
            var found = coverage.Browser.Article(new ArticleQuery { Article = article.Key, Most = 1 }, cancellationToken)?.Article.Article;
            if (found is null || found.Id != article.Key)
            {
                gone++;
                continue;
            }

            text.TryAdd(ArticleLine.Of(found, Paragraphs([.. article.Select(static words => words.Paragraph).Distinct().Order()])), leaving: 100);
        }

        if (gone > 0)
        {
            text.Add(gone == 1 ? "One of the articles is no longer in the coverage." : $"{gone} of the articles are no longer in the coverage.");
        }

        return new(new MessageProperties
        {
            Embeds = [new Embed { Title = "Where these statements stand", Description = text.ToString(), Color = EmbedColour.Information }],
        });
    }

    private static string Paragraphs(int[] numbers) =>
        numbers.Length == 1 ? $"paragraph {numbers[0]}" : $"paragraphs {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
}
