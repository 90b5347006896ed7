using OnRecord.Answering.Browsing;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Sources;

/// <summary><c>/sources</c>: the articles that the coverage holds, newest first.</summary>
internal sealed class SourcesCommand(KeptReplies replies, BotCoverage coverage, TimeProvider time) : PagedCommand(replies), IAutocomplete
{
    /// <summary>Its name.</summary>
    public const string CommandName = "sources";

    private const int MostArticles = 10;
    private const int MostOutlets = 8;

    /// <inheritdoc/>
    public override string Name => CommandName;

    /// <inheritdoc/>
    public override ApplicationCommandProperties Definition { get; } = QuestionOption.Command(
        CommandName, "What the coverage holds: its articles, newest first", QuestionOption.Outlet, QuestionOption.Since);

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        coverage.BrowserIfReady is { } browser
            ? QuestionOption.Choices(browser.SuggestOutlets(command.String("outlet") ?? string.Empty, cancellationToken: cancellationToken))
            : [];

    /// <inheritdoc/>
    public override Page Draw(Asked asked, CancellationToken cancellationToken) =>
        Page.Fitting(MostArticles, most => Draw(asked, most, cancellationToken));

    private Page Draw(Asked asked, int most, CancellationToken cancellationToken)
    {
        var found = coverage.Browser.Articles(
            new ArticlesQuery { Outlet = asked.Option("outlet"), Since = asked.Day("since"), Skip = asked.Skip, Most = most }, cancellationToken);
        var text = new Description().Add(SafeMarkdown.Of(found.Lead, ReplyLimits.Lead));
        if (asked.Skip == 0 && asked.Option("outlet") is null)
        {
            text.Add(Outlets(found));
        }

        var added = 0;
        foreach (var article in found.Articles)
        {
            if (!text.TryAdd(ArticleLine.Of(article.Article, ArticleLine.Statements(article.Statements))))
            {
                break;
            }

            added++;
        }

        return new(new Embed
        {
            Title = "The coverage",
            Description = text.ToString(),
            Color = found.Articles.Count > 0 ? EmbedColour.Information : EmbedColour.NotFound,
            Footer = Footer.Understood(found.Understood),
        })
        {
            Next = found.Next is { } next ? asked.From(next) : null,
            Fits = added < found.Articles.Count ? added : null,
        };
    }

    /// <inheritdoc/>
    protected override Asked Read(CommandData command) => Asked.Of(
        Name,
        ("outlet", command.String("outlet")),
        ("since", Write(DayOption.Read(command.String("since"), last: false, DayOption.Today(time)))));

    private static string Outlets(ArticlesFound found)
    {
        var names = found.Outlets.Take(MostOutlets).Select(static outlet => $"{SafeMarkdown.Of(outlet.Name, 60)} \\({outlet.Articles:N0}\\)");
        var more = found.Outlets.Count > MostOutlets ? $" and {found.Outlets.Count - MostOutlets:N0} more" : string.Empty;
        return found.Outlets.Count > 1 ? $"**Outlets:** {string.Join(", ", names)}{more}" : string.Empty;
    }
}
