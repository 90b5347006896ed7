using OnRecord.Answering.Browsing;
using OnRecord.Coverage;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Source;

/// <summary><c>/source</c>: one article with its statements, in the order of its text.</summary>
internal sealed class SourceCommand(KeptReplies replies, BotCoverage coverage) : PagedCommand(replies), IAutocomplete
{
    /// <summary>Its name.</summary>
    public const string CommandName = "source";

    private const int MostStatements = 6;

    /// <inheritdoc/>
    public override string Name => CommandName;

    /// <inheritdoc/>
    public override ApplicationCommandProperties Definition { get; } = QuestionOption.Command(
        CommandName,
        "One article with everything that is said in it",
        QuestionOption.Text("article", "Its headline or a part of it, its address or its file name", most: 500, required: true) with { Autocomplete = true });

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        coverage.BrowserIfReady is { } browser
            ?
            [
                .. browser.SuggestArticles(command.String("article") ?? string.Empty, cancellationToken: cancellationToken)
                    .Where(static found => found.Article.Id.Length <= 100)
                    .Take(25)
                    .Select(static found => new ApplicationCommandOptionChoice(LineOf(found.Article), found.Article.Id)),
            ]
            : [];

    /// <inheritdoc/>
    public override Page Draw(Asked asked, CancellationToken cancellationToken) =>
        Page.Fitting(MostStatements, most => Draw(asked, most, cancellationToken));

    private Page Draw(Asked asked, int most, CancellationToken cancellationToken)
    {
        var typed = asked.Option("article") ?? string.Empty;
        var found = coverage.Browser.Article(new ArticleQuery { Article = typed, Skip = asked.Skip, Most = most }, cancellationToken);
        return found is not null
            ? SourcePage.Of(asked, found)
            : throw new BotReplyException($"The coverage has no article like “{SafeMarkdown.Of(typed, ReplyLimits.Echo)}”. `/sources` lists what it has.");
    }

    /// <inheritdoc/>
    protected override Asked Read(CommandData command) => Asked.Of(Name, ("article", command.String("article")));

    // The day before the headline: it is what a long headline must not push out of the line.
    private static string LineOf(IndexedArticle article)
    {
        var day = ShownStatement.DayOf(article.Facts.Published) is { } published ? $"{published} · " : string.Empty;
        return PlainText.Of($"{day}{article.Facts.Title ?? article.File}", 100);
    }
}
