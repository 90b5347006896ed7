using OnRecord.Answering.Browsing;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Timeline;

/// <summary><c>/timeline</c>: statements of a speaker or on a topic by day, oldest first, with a small chart of how many.</summary>
internal sealed class TimelineCommand(KeptReplies replies, BotCoverage coverage, TimeProvider time) : PagedCommand(replies), IAutocomplete
{
    /// <summary>Its name.</summary>
    public const string CommandName = "timeline";

    private const int Most = 8;

    /// <inheritdoc/>
    public override string Name => CommandName;

    /// <inheritdoc/>
    public override ApplicationCommandProperties Definition { get; } = QuestionOption.Command(
        CommandName,
        "What was said day by day, oldest first",
        QuestionOption.Speaker("subject", "A speaker, or a topic in a few words"),
        QuestionOption.Since,
        QuestionOption.Until);

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        coverage.BrowserIfReady is { } browser
            ? QuestionOption.Choices(browser.SuggestSpeakers(command.String("subject") ?? string.Empty, cancellationToken: cancellationToken))
            : [];

    /// <inheritdoc/>
    public override Page Draw(Asked asked, CancellationToken cancellationToken) =>
        Page.Fitting(Most, most => Draw(asked, most, cancellationToken));

    private Page Draw(Asked asked, int most, CancellationToken cancellationToken)
    {
        var found = coverage.Browser.Timeline(
            new TimelineQuery
            {
                Subject = asked.Option("subject") ?? string.Empty,
                Since = asked.Day("since"),
                Until = asked.Day("until"),
                Skip = asked.Skip,
                Most = most,
            },
            cancellationToken);
        return TimelinePage.Of(asked, found);
    }

    /// <inheritdoc/>
    protected override Asked Read(CommandData command)
    {
        var (since, until) = DayOption.Range(command.String("since"), command.String("until"), time);
        return Asked.Of(Name, ("subject", command.String("subject")), ("since", Write(since)), ("until", Write(until)));
    }
}
