using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies;

/// <summary>A page of a reply as it was drawn, and what its buttons need.</summary>
/// <param name="Embed">What a person sees.</param>
internal sealed record Page(Embed Embed)
{
    /// <summary>The words that it shows, in order.</summary>
    public IReadOnlyList<ShownWords> Shown { get; init; } = [];

    /// <summary>What the next page answers; null where this is the last.</summary>
    public Asked? Next { get; init; }

    /// <summary>How many of the statements or articles that it was given fit; null where all do.</summary>
    public int? Fits { get; init; }

    /// <summary>
    /// The page with as many statements or articles as fit: where it is given more, it is drawn again with those that do, so that what stands
    /// over them tells how many there are, and the next page begins behind them.
    /// </summary>
    /// <param name="most">At most this many.</param>
    /// <param name="draw">Draws the page of at most as many.</param>
    public static Page Fitting(int most, Func<int, Page> draw)
    {
        var page = draw(most);
        while (page.Fits is > 0 and var fits)
        {
            page = draw(fits);
        }

        return page;
    }

    /// <summary>What the answer amounted to (<see cref="Answering.Verdict"/>), where it has a verdict.</summary>
    public string? Verdict { get; init; }
}
