using OnRecord.Coverage.Journal;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies.Buttons;

/// <summary>Takes down whether a reply was of help. Of one person's presses under one reply the last counts.</summary>
internal sealed class FeedbackButton(bool helpful, KeptReplies replies, IJournal journal, TimeProvider time) : IComponentHandler
{
    /// <summary>The prefix of "Helpful".</summary>
    public const string HelpfulName = "helpful";

    /// <summary>The prefix of "Not helpful".</summary>
    public const string NotHelpfulName = "not-helpful";

    /// <inheritdoc/>
    public string Prefix => helpful ? HelpfulName : NotHelpfulName;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => false;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken)
    {
        var record = replies.Find(argument);
        var feedback = new Feedback(time.GetUtcNow(), argument, interaction.User.Id.ToString(), helpful, record.Asked.ToString(), record.Verdict);
        await Task.Run(() => journal.RecordFeedback(feedback), cancellationToken);
        return new(new MessageProperties
        {
            Content = helpful
                ? "Thank you. It is noted that this reply was helpful."
                : "Thank you. It is noted that this reply was not helpful. If the words are there, asking with other words of the subject may find them.",
        });
    }
}
