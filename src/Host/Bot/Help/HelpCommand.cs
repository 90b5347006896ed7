using OnRecord.Answering.Browsing;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Help;

/// <summary><c>/help</c>: what the bot answers, in one screen.</summary>
internal sealed class HelpCommand(BotCoverage coverage) : IBotCommand
{
    /// <inheritdoc/>
    public ApplicationCommandProperties Definition { get; } = QuestionOption.Command("help", "What OnRecord answers, and how to ask");

    /// <inheritdoc/>
    public bool IsPrivate(CommandData command) => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken) => Task.Run(() => Help(cancellationToken), cancellationToken);

    private BotReply Help(CancellationToken cancellationToken)
    {
        var browser = coverage.BrowserIfReady;
        var names = browser?.SuggestSpeakers(string.Empty, 2, cancellationToken) ?? [];
        var one = SafeMarkdown.Of(names.Count > 0 ? names[0] : "the minister", 60);
        var other = SafeMarkdown.Of(names.Count > 1 ? names[1] : "the spokesman", 60);
        return new(new MessageProperties
        {
            Embeds =
            [
                new Embed
                {
                    Title = "Who said what",
                    Description = $"""
                        I answer from the news coverage that this server keeps: the words themselves, whose they are, and where they stand.

                        `/ask` any question: What did {one} say? Who said “…”? Did {other} say …?
                        `/who-said` whose words these are
                        `/quotes` what one speaker said, newest first; on a topic, between two days, in one outlet
                        `/compare` two speakers side by side, {one} and {other} for instance
                        `/timeline` a speaker or a topic day by day
                        `/sources` which articles there are · `/source` one of them with all that is said in it

                        **Who said this?** In a message’s menu under *Apps*: looks its words up, for you alone.
                        **Or just ask me:** mention me, write to me directly, or reply to an answer of mine to go on about the same subject.

                        **Context** shows the paragraph around the words, **More** the next statements, **Sources** the articles. **Helpful** and **Not helpful** are noted for the moderators. **Share** posts an answer that only you see.

                        Words in quotation marks are copied from the article, character by character. Where the coverage has no answer, I say so. Moderators keep the coverage with `/coverage`.

                        `/watches` what I post here by myself as it comes in. Moderators set it with `/watch`, end it with `/unwatch`, and have a digest of the day with `/digest`; a day without anything new has none.
                        """.ReplaceLineEndings("\n"),
                    Color = EmbedColour.Information,
                    Footer = browser is null ? null : Holds(browser, cancellationToken),
                },
            ],
        });
    }

    private static EmbedFooter Holds(CoverageBrowser browser, CancellationToken cancellationToken)
    {
        var found = browser.Articles(new ArticlesQuery { Most = 1 }, cancellationToken);
        var outlets = found.Outlets.Count;
        var of = outlets == 0 ? string.Empty : $" of {outlets:N0} {(outlets == 1 ? "outlet" : "outlets")}";
        return new EmbedFooter($"The coverage: {found.Total:N0} {(found.Total == 1 ? "article" : "articles")}{of}");
    }
}
