using System.Globalization;
using OnRecord.Discord.Components;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies.Buttons;

/// <summary>
/// Shows the paragraph that a reply's words stand in. Where the reply has several statements, it is that of the first, with a menu to
/// choose another.
/// </summary>
internal sealed class ContextButton(KeptReplies replies, BotCoverage coverage) : IComponentHandler
{
    /// <summary>Its prefix.</summary>
    public const string Name = "context";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => false;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken) =>
        Task.Run(() => Show(argument, replies.Find(argument), at: 0, coverage, cancellationToken), cancellationToken);

    /// <summary>The paragraph of one of a reply's statements.</summary>
    /// <param name="key">The reply's key.</param>
    /// <param name="record">What it was about.</param>
    /// <param name="at">Which of its statements, from 0.</param>
    /// <param name="coverage">Where the paragraph is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static BotReply Show(string key, ReplyRecord record, int at, BotCoverage coverage, CancellationToken cancellationToken)
    {
        if (at < 0 || at >= record.Shown.Count)
        {
            throw new BotReplyException("The reply has no statement of that number.");
        }

        // An index that was built anew has the same ids; an article that was changed has other offsets.
        var words = record.Shown[at];
        var context = coverage.Browser.Context(words.ArticleId, words.Whole(), cancellationToken);
        if (context is null || context.Article.Hash != words.ArticleHash)
        {
            throw new BotReplyException(
                $"The article is no longer in the coverage as it was when this reply was made; ask again with `/{record.Asked.Command}`.");
        }

        return new(new MessageProperties
        {
            Embeds = [ContextDrawing.Of(context, words)],
            Components = record.Shown.Count > 1 ? [new ActionRow(Menu(key, record, at))] : [],
        });
    }

    private static SelectMenu Menu(string key, ReplyRecord record, int at) => new()
    {
        CustomId = $"{ContextMenu.Name}:{key}",
        Placeholder = PlainText.Of($"{at + 1}. {record.Shown[at].Label}", 150),
        Options =
        [
            .. record.Shown.Take(25).Select((words, index) => new SelectMenuOption(
                PlainText.Of($"{index + 1}. {words.Label}", 100), index.ToString(CultureInfo.InvariantCulture))),
        ],
    };
}
