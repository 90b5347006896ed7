using OnRecord.Answering;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Ask;

/// <summary><c>/ask</c>: any question.</summary>
internal sealed class AskCommand(KeptReplies replies, BotCoverage coverage) : PagedCommand(replies)
{
    /// <summary>Its name.</summary>
    public const string CommandName = "ask";

    private const string Yes = "yes";

    /// <inheritdoc/>
    public override string Name => CommandName;

    /// <inheritdoc/>
    public override ApplicationCommandProperties Definition { get; } = QuestionOption.Command(
        CommandName,
        "Ask who said what: the answer has the words themselves and where they stand",
        QuestionOption.Text("question", "What did Blinken say about NATO? Who said “…”? Did Lavrov say …?", QuestionOption.LongestQuestion, required: true),
        new ApplicationCommandOptionProperties
        {
            Type = ApplicationCommandOptionType.Boolean,
            Name = "private",
            Description = "Whether only you see the answer; you can share it afterwards",
        });

    /// <inheritdoc/>
    public override bool IsPrivate(CommandData command) => command.Boolean("private") == true;

    /// <summary>A question, and the subject that it follows up on.</summary>
    public static Asked About(string question, Subject? previous = null) =>
        Asked.Of(
            CommandName,
            ("question", question),
            ("speaker", previous?.Speaker),
            ("topic", previous?.Topic),
            ("words", previous is { IsWords: true } ? Yes : null),
            ("who", previous is { AsksWho: true } ? Yes : null),
            ("direct", previous is { DirectOnly: true } ? Yes : null),
            ("since", Write(previous?.Since)),
            ("until", Write(previous?.Until)),
            ("outlet", previous?.Outlet));

    /// <summary>The subject that a question follows up on, or null.</summary>
    public static Subject? SubjectBefore(Asked asked) =>
        (asked.Option("speaker"), asked.Option("topic")) is var (speaker, topic) && (speaker ?? topic) is not null
            ? new Subject(speaker, topic)
            {
                IsWords = asked.Option("words") is not null,
                AsksWho = asked.Option("who") is not null,
                DirectOnly = asked.Option("direct") is not null,
                Since = asked.Day("since"),
                Until = asked.Day("until"),
                Outlet = asked.Option("outlet"),
            }
            : null;

    /// <inheritdoc/>
    public override Page Draw(Asked asked, CancellationToken cancellationToken)
    {
        var question = asked.Option("question") ?? string.Empty;
        var previous = SubjectBefore(asked);
        return AnswerPage.OfTyped(
            asked, question, most => coverage.Answerer.Answer(question, previous, asked.Skip, most, cancellationToken));
    }

    /// <inheritdoc/>
    public override Task<Page> DrawAsync(Asked asked, CancellationToken cancellationToken)
    {
        var question = asked.Option("question") ?? string.Empty;
        return AnswerPage.OfTypedAsync(
            asked,
            question,
            fits => coverage.Assisted.AnswerAsync(question, SubjectBefore(asked), asked.Skip, AnswerPage.Most, fits, cancellationToken));
    }

    /// <inheritdoc/>
    protected override Asked Read(CommandData command) => About(command.String("question") ?? string.Empty);
}
