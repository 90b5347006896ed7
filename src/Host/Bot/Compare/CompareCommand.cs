using OnRecord.Answering.Browsing;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Compare;

/// <summary><c>/compare</c>: two speakers on a topic, one under the other, so that it can be read on a phone.</summary>
internal sealed class CompareCommand(KeptReplies replies, BotCoverage coverage) : PagedCommand(replies), IAutocomplete
{
    /// <summary>Its name.</summary>
    public const string CommandName = "compare";

    /// <inheritdoc/>
    public override string Name => CommandName;

    /// <inheritdoc/>
    public override ApplicationCommandProperties Definition { get; } = QuestionOption.Command(
        CommandName,
        "Two speakers side by side",
        QuestionOption.Speaker("first", "The one: a name, an office, a government"),
        QuestionOption.Speaker("second", "The other: a name, an office, a government"),
        QuestionOption.Topic);

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        coverage.BrowserIfReady is { } browser && command.Focused is { } focused
            ? QuestionOption.Choices(browser.SuggestSpeakers(command.String(focused) ?? string.Empty, cancellationToken: cancellationToken))
            : [];

    /// <inheritdoc/>
    public override Page Draw(Asked asked, CancellationToken cancellationToken)
    {
        var comparison = coverage.Browser.Compare(
            new ComparisonQuery
            {
                First = asked.Option("first") ?? string.Empty,
                Second = asked.Option("second") ?? string.Empty,
                Topic = asked.Option("topic"),
            },
            cancellationToken);
        return ComparePage.Of(asked, comparison with
        {
            First = From(asked, "first", comparison.First, cancellationToken),
            Second = From(asked, "second", comparison.Second, cancellationToken),
        });
    }

    /// <inheritdoc/>
    protected override Asked Read(CommandData command) => Asked.Of(
        Name, ("first", command.String("first")), ("second", command.String("second")), ("topic", command.String("topic")));

    /// <summary>One side of a later page: the two sides go on each by itself.</summary>
    private StatementsFound From(Asked asked, string side, StatementsFound first, CancellationToken cancellationToken) =>
        asked.Number(ComparePage.SkipOf(side)) is > 0 and var skip
            ? coverage.Browser.Quotes(
                new StatementsQuery { Speaker = asked.Option(side) ?? string.Empty, Topic = asked.Option("topic"), Skip = skip, Most = 3 },
                cancellationToken)
            : first;
}
