using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Ask;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.WhoSaid;

/// <summary><c>/who-said</c>: whose words these are.</summary>
internal sealed class WhoSaidCommand(KeptReplies replies, BotCoverage coverage) : PagedCommand(replies)
{
    /// <summary>Its name.</summary>
    public const string CommandName = "who-said";

    /// <inheritdoc/>
    public override string Name => CommandName;

    /// <inheritdoc/>
    public override ApplicationCommandProperties Definition { get; } = QuestionOption.Command(
        CommandName,
        "Find out whose words these are",
        QuestionOption.Text("words", "The words, or a part of them", QuestionOption.LongestQuestion, required: true));

    /// <summary>The question whose words these are.</summary>
    public static Asked About(string words) => Asked.Of(CommandName, ("words", words));

    /// <inheritdoc/>
    public override Page Draw(Asked asked, CancellationToken cancellationToken)
    {
        var words = asked.Option("words") ?? string.Empty;
        return AnswerPage.OfTyped(asked, words, most => coverage.Answerer.WhoSaid(words, asked.Skip, most, cancellationToken));
    }

    /// <inheritdoc/>
    public override Task<Page> DrawAsync(Asked asked, CancellationToken cancellationToken)
    {
        var words = asked.Option("words") ?? string.Empty;
        return AnswerPage.OfTypedAsync(
            asked, words, fits => coverage.Assisted.WhoSaidAsync(words, asked.Skip, AnswerPage.Most, fits, cancellationToken));
    }

    /// <inheritdoc/>
    protected override Asked Read(CommandData command) => About(command.String("words") ?? string.Empty);
}
