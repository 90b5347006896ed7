using OnRecord.Answering.Browsing;
using OnRecord.Host.Bot.Ask;
using OnRecord.Host.Bot.Compare;
using OnRecord.Host.Bot.Quotes;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Bot.Source;
using OnRecord.Host.Bot.Sources;
using OnRecord.Host.Bot.Timeline;
using OnRecord.Host.Bot.WhoSaid;

namespace OnRecord.Host.Bot;

/// <summary>
/// Asks every command once before anybody does, so that the runtime has compiled what answers: cold, the first reply of each takes up to
/// half a second, of which the person who asked would see a part. Nothing is sent, and nothing is kept.
/// </summary>
internal sealed partial class WarmUp(PagedCommands commands, BotCoverage coverage, ILogger<WarmUp> log)
{
    /// <summary>Asks. What goes wrong is told to the log alone: a person who asks the same is told then.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (coverage.BrowserIfReady is not { } browser)
        {
            return;
        }

        foreach (var asked in Questions(browser, cancellationToken))
        {
            try
            {
                await commands.DrawPlainAsync(asked, cancellationToken);
            }
            catch (BotReplyException)
            {
                // There is nothing of the kind in this coverage, which is an answer, too.
            }
#pragma warning disable CA1031 // The bot is to start, whatever one question of ours does.
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(problem, asked.Command);
            }
        }
    }

    private static IEnumerable<Asked> Questions(CoverageBrowser browser, CancellationToken cancellationToken)
    {
        var speaker = browser.SuggestSpeakers(string.Empty, most: 1, cancellationToken) is [var first, ..] ? first : "the minister";
        var found = browser.Quotes(new StatementsQuery { Speaker = speaker, Most = 1 }, cancellationToken);
        var words = found.Statements is [var statement, ..] ? statement.Words : "words of nobody";
        var article = browser.SuggestArticles(string.Empty, most: 1, cancellationToken) is [var newest, ..] ? newest.Article.Id : null;
        return
        [
            Asked.Of(AskCommand.CommandName, ("question", $"What did {speaker} say about talks?")),
            Asked.Of(AskCommand.CommandName, ("question", $"Who said “{words}”?")),
            Asked.Of(AskCommand.CommandName, ("question", $"Did {speaker} say that talks failed?")),
            Asked.Of(WhoSaidCommand.CommandName, ("words", words)),
            Asked.Of(QuotesCommand.CommandName, ("speaker", speaker), ("topic", "talks")),
            Asked.Of(CompareCommand.CommandName, ("first", speaker), ("second", "the government"), ("topic", "talks")),
            Asked.Of(TimelineCommand.CommandName, ("subject", speaker)),
            Asked.Of(TimelineCommand.CommandName, ("subject", "talks")),
            Asked.Of(SourcesCommand.CommandName),
            Asked.Of(SourceCommand.CommandName, ("article", article)),
        ];
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "/{Command} could not be asked before anybody asks it.")]
    private partial void LogFailed(Exception problem, string command);
}
