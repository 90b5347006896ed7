using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Host.Display;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Intake;
using OnRecord.Sources;
using OnRecord.Sources.Feeds;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Feeds;

/// <summary>Takes an item's article in, once for each of its versions, and writes down what came of it.</summary>
internal sealed class ItemTaking(
    ArticleLinks links, PageIntake pages, IFeedStore store, RemovedFromCoverage removed, FeedTiming timing, ChangeBook changes, TimeProvider time)
{
    private const int MostTries = 6;
    private const int WholeEnough = 400;

    /// <summary>Looks at an item.</summary>
    /// <returns>False where it has to be looked at again, at a later reading.</returns>
    /// <exception cref="CoverageException">The index or the store cannot be written.</exception>
    public async Task<bool> LookAsync(KeptFeed feed, string? title, FeedItem item, CancellationToken cancellationToken)
    {
        if (ItemKey.Of(item) is not { } key)
        {
            return true;
        }

        var version = ItemKey.VersionOf(item);
        var known = store.FindItem(feed.Address, key);
        if (known is null && item.Id is { } id && store.FindItemById(feed.Address, id) is { } renamed && renamed.Version == version)
        {
            // Another address for what is known, word for word.
            known = renamed;
        }

        if (known is not null && (known.State == ItemState.Removed || (known.Version == version && known.State != ItemState.Waiting)))
        {
            return true;
        }

        if (known is not null && time.GetUtcNow() < known.NextTry)
        {
            return false;
        }

        var draft = new KeptItem(feed.Address, known?.Key ?? key, version, ItemState.Taken)
        {
            Id = item.Id,
            Title = item.Title ?? known?.Title,
            Address = known?.Address,
            At = time.GetUtcNow(),
        };
        var kept = await TakeAsync(feed, title, item, known, draft, cancellationToken);
        store.Keep(kept);
        return kept.State != ItemState.Waiting;
    }

    /// <summary>Notes that the feed says that it withdrew an item. Its article stays: that is for a moderator to decide.</summary>
    public void Withdraw(KeptFeed feed, string id)
    {
        if (store.FindItemById(feed.Address, id) is { State: ItemState.Taken } item)
        {
            store.Keep(Withdrawn(feed, item, "The feed says that it was withdrawn.") with { Version = item.Version });
        }
    }

    private async Task<KeptItem> TakeAsync(
        KeptFeed feed, string? title, FeedItem item, KeptItem? known, KeptItem draft, CancellationToken cancellationToken)
    {
        if (item.Link is not { } link)
        {
            return item.Content is null
                ? draft with { State = ItemState.Refused, Failure = "It has neither a link that can be fetched nor a text." }
                : await FromFeedAsync(feed, title, item, draft, new Uri(feed.Address), cancellationToken);
        }

        var address = ItemKey.Plain(link);
        if (removed.IsRemoved(address) || (known?.Address is { } before && removed.IsRemoved(new(before))))
        {
            return Removed(draft);
        }

        try
        {
            var article = await links.FetchAsync(address, Known, cancellationToken);
            return article is null
                ? InVain(draft, known)
                : await KeepAsync(feed, draft, known, article, cancellationToken);
        }
        catch (LinkException problem) when (problem.Failure == LinkFailure.Gone && known is { State: ItemState.Taken or ItemState.Withdrawn })
        {
            return Withdrawn(feed, draft, "Its page is not there any more.");
        }
        catch (Exception problem) when (problem is LinkException or SourceException)
        {
            return IsWholeEnough(item)
                ? await FromFeedAsync(feed, title, item, draft, address, cancellationToken)
                : NotTaken(draft, known, problem);
        }
    }

    private async Task<KeptItem> FromFeedAsync(
        KeptFeed feed, string? title, FeedItem item, KeptItem draft, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await KeepAsync(feed, draft, known: null, links.FromItem(item, title, address), cancellationToken);
        }
        catch (SourceException problem)
        {
            return draft with { State = ItemState.Refused, Failure = problem.Message };
        }
    }

    private async Task<KeptItem> KeepAsync(KeptFeed feed, KeptItem draft, KeptItem? known, FetchedArticle article, CancellationToken cancellationToken)
    {
        draft = draft with { Address = article.PublicAddress.AbsoluteUri };
        if (removed.IsRemoved(article.PublicAddress))
        {
            return Removed(draft);
        }

        // Of what was fetched once, these very words, nothing is new: not even where a moderator has removed it since.
        if (pages.FindSame(article) is not null)
        {
            return InVain(draft, known);
        }

        var added = await pages.TakeAsync(article, ArticleOrigin.Feed, cancellationToken);
        if (added.Failure is { } failure)
        {
            changes.Write("feed", feed.Address, "add", draft.Address, $"refused: {failure}");
            return draft with { State = ItemState.Refused, Failure = failure };
        }

        if (added.Outcome != AddOutcome.Unchanged)
        {
            changes.Write("feed", feed.Address, "add", draft.Address, $"{(added.Outcome == AddOutcome.Replaced ? "replaced" : "added as")} {added.Name}");
        }

        return draft;
    }

    private Validators? Known(Uri address) =>
        store.FindPage(address.AbsoluteUri) is { } page && new Validators(page.ETag, page.LastModified) is { IsEmpty: false } validators ? validators : null;

    // A feed that says with each reading that everything changed is believed less and less often.
    private KeptItem InVain(KeptItem draft, KeptItem? known) => known is null
        ? draft
        : draft with { Tries = known.Tries + 1, NextTry = time.GetUtcNow() + timing.AfterTries(known.Tries + 1) };

    private KeptItem NotTaken(KeptItem draft, KeptItem? known, Exception problem)
    {
        var tries = (known?.State == ItemState.Waiting ? known.Tries : 0) + 1;

        // What is told before it is there may come.
        var mayPass = problem is LinkException link && (link.MayPass || link.Failure == LinkFailure.Gone);
        var failure = SafeText.Line(problem.Message);
        return mayPass && tries < MostTries
            ? draft with { State = ItemState.Waiting, Tries = tries, NextTry = time.GetUtcNow() + timing.AfterTries(tries), Failure = failure }
            : draft with { State = ItemState.Refused, Failure = failure };
    }

    private KeptItem Withdrawn(KeptFeed feed, KeptItem item, string why)
    {
        changes.Write("feed", feed.Address, "withdraw", item.Address ?? item.Key, "its publisher took it away; the article stays until a moderator removes it");
        return item with { State = ItemState.Withdrawn, Failure = why, At = time.GetUtcNow() };
    }

    private static KeptItem Removed(KeptItem draft) => draft with { State = ItemState.Removed, Failure = "A moderator removed its article." };

    private static bool IsWholeEnough(FeedItem item) => item.Content is { Length: >= WholeEnough };
}
