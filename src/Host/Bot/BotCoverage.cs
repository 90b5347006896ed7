using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Answering.LanguageModel;
using OnRecord.Coverage;
using OnRecord.Host.Building;

namespace OnRecord.Host.Bot;

/// <summary>The coverage as the bot's commands ask it; where there is nothing to answer from yet, they say so.</summary>
internal sealed class BotCoverage(
    ServedCoverage served, Lazy<AssistedAnswerer> assisted, TimeProvider time, Lazy<IArticlePages?>? pages = null)
{
    private readonly Lazy<Answerer> answerer = new(() => new Answerer(served.Coverage, time, pages?.Value));
    private readonly Lazy<CoverageBrowser> browser = new(() => new CoverageBrowser(served.Coverage, pages?.Value));

    /// <summary>Answers questions.</summary>
    /// <exception cref="BotReplyException">There is nothing to answer from yet.</exception>
    public Answerer Answerer => Ready(answerer);

    /// <summary>Answers questions with a language model's help, where one is configured.</summary>
    /// <exception cref="BotReplyException">There is nothing to answer from yet.</exception>
    public AssistedAnswerer Assisted => Ready(assisted);

    /// <summary>Goes through the coverage.</summary>
    /// <exception cref="BotReplyException">There is nothing to answer from yet.</exception>
    public CoverageBrowser Browser => Ready(browser);

    /// <summary>What goes through the coverage for choices that are offered while somebody types; null where there is nothing yet.</summary>
    public CoverageBrowser? BrowserIfReady => !served.IsBuilding && served.Coverage.State is CoverageState.Ready ? browser.Value : null;

    /// <summary>Refuses what has to look into the index while that is built for the first time; it may be empty.</summary>
    /// <exception cref="BotReplyException">It is being built.</exception>
    public void RefuseWhileBuilding()
    {
        if (served.IsBuilding)
        {
            throw new BotReplyException("The index is being built; ask again in a moment.");
        }
    }

    private T Ready<T>(Lazy<T> door)
    {
        RefuseWhileBuilding();

        return served.Coverage.State switch
        {
            CoverageState.Ready => door.Value,
            CoverageState.Empty => throw new BotReplyException("The coverage is empty. A moderator adds articles with `/coverage add`."),
            _ => throw new BotReplyException("The index cannot be read as it is. A moderator builds it anew with `/coverage reindex`."),
        };
    }
}
