using OnRecord.Discord.Components;
using OnRecord.Host.Bot.Replies.Buttons;
using OnRecord.Host.Bot.Source;

namespace OnRecord.Host.Bot.Replies;

/// <summary>The rows under a reply.</summary>
internal static class ReplyButtons
{
    /// <summary>
    /// What fits the reply: the paragraph around its words, the next page, its articles, and what the reader thinks of it; under that, for
    /// private replies, a button to share it, and one to the page before.
    /// </summary>
    public static IReadOnlyList<ActionRow> Of(string key, ReplyRecord record, bool isPrivate)
    {
        var first = new List<MessageComponent>();
        if (record.Shown.Count > 0)
        {
            first.Add(Button(ContextButton.Name, key, "Context", ButtonStyle.Primary));
        }

        if (record.Next is not null)
        {
            first.Add(Button(MoreButton.Name, key, "More"));
        }

        // A list of an article's statements says already where they stand.
        if (record.Shown.Count > 0 && record.Asked.Command != SourceCommand.CommandName)
        {
            first.Add(Button(SourcesButton.Name, key, "Sources"));
        }

        first.Add(Button(FeedbackButton.HelpfulName, key, "Helpful"));
        first.Add(Button(FeedbackButton.NotHelpfulName, key, "Not helpful"));
        var second = new List<MessageComponent>();
        if (isPrivate)
        {
            second.Add(Button(ShareButton.Name, key, "Share"));
        }

        if (isPrivate && record.Previous is not null)
        {
            second.Add(Button(BackButton.Name, key, "Back"));
        }

        return second.Count > 0 ? [new ActionRow(first), new ActionRow(second)] : [new ActionRow(first)];
    }

    private static Button Button(string prefix, string key, string label, ButtonStyle style = ButtonStyle.Secondary) =>
        new() { Style = style, Label = label, CustomId = $"{prefix}:{key}" };
}
