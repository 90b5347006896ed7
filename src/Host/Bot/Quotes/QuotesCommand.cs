using OnRecord.Answering.Browsing;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Quotes;

/// <summary><c>/quotes</c>: the statements of one speaker, newest first.</summary>
internal sealed class QuotesCommand(KeptReplies replies, BotCoverage coverage, TimeProvider time) : PagedCommand(replies), IAutocomplete
{
    /// <summary>Its name.</summary>
    public const string CommandName = "quotes";

    private const int Most = 5;

    /// <inheritdoc/>
    public override string Name => CommandName;

    /// <inheritdoc/>
    public override ApplicationCommandProperties Definition { get; } = QuestionOption.Command(
        CommandName,
        "What one speaker said, newest first",
        QuestionOption.Speaker("speaker", "Who: a name, an office, a government"),
        QuestionOption.Topic,
        QuestionOption.Since,
        QuestionOption.Until,
        QuestionOption.Outlet);

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken)
    {
        var typed = command.Focused is { } focused ? command.String(focused) ?? string.Empty : string.Empty;
        return coverage.BrowserIfReady is { } browser
            ? QuestionOption.Choices(command.Focused == "outlet"
                ? browser.SuggestOutlets(typed, cancellationToken: cancellationToken)
                : browser.SuggestSpeakers(typed, cancellationToken: cancellationToken))
            : [];
    }

    /// <inheritdoc/>
    public override Page Draw(Asked asked, CancellationToken cancellationToken) =>
        Page.Fitting(Most, most => Draw(asked, most, cancellationToken));

    private Page Draw(Asked asked, int most, CancellationToken cancellationToken)
    {
        var found = coverage.Browser.Quotes(
            new StatementsQuery
            {
                Speaker = asked.Option("speaker") ?? string.Empty,
                Topic = asked.Option("topic"),
                Since = asked.Day("since"),
                Until = asked.Day("until"),
                Outlet = asked.Option("outlet"),
                Skip = asked.Skip,
                Most = most,
            },
            cancellationToken);
        return QuotesPage.Of(asked, found);
    }

    /// <inheritdoc/>
    protected override Asked Read(CommandData command)
    {
        var (since, until) = DayOption.Range(command.String("since"), command.String("until"), time);
        return Asked.Of(
            Name,
            ("speaker", command.String("speaker")),
            ("topic", command.String("topic")),
            ("since", Write(since)),
            ("until", Write(until)),
            ("outlet", command.String("outlet")));
    }
}
