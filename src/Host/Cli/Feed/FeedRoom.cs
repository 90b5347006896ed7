using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Coverage.Journal;
using OnRecord.Host.Building;
using OnRecord.Host.Feeds;
using OnRecord.Host.Intake;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Cli.Feed;

/// <summary>What a command needs that fetches links or reads feeds, put together without a host.</summary>
internal sealed class FeedRoom : IDisposable
{
    private readonly LinkFetcher fetcher;
    private readonly SqliteJournal journal;

    private FeedRoom(Terminal terminal, CoverageFolder folder, ICoverage coverage, LinkAccess access)
    {
        var options = SourceOptions.Read(new ConfigurationBuilder().AddOnRecordSettings(access.Overrides).Build());
        var time = TimeProvider.System;
        journal = SqliteJournal.OpenOrCreate(folder.Path);
        Store = SqliteFeedStore.OpenOrCreate(folder.Path);
        fetcher = new(FeedServices.FetchOptionsOf(options), access.Network, time);
        var links = new ArticleLinks(fetcher, time);
        Pages = new(links, Store, new FetchedFiles(new KeeperIntake(folder, coverage, time)), folder, time);
        Changes = new(journal, time, new TerminalLog<ChangeBook>(terminal));
        var timing = FeedServices.TimingOf(options);
        var items = new ItemTaking(links, Pages, Store, new RemovedFromCoverage(() => coverage), timing, Changes, time);
        Desk = new(Store, new FeedReading(fetcher, items, Store, timing, time), time);
    }

    /// <summary>The feeds.</summary>
    public FeedDesk Desk { get; }

    /// <summary>Takes pages in.</summary>
    public PageIntake Pages { get; }

    /// <summary>Where changes are written down.</summary>
    public ChangeBook Changes { get; }

    private SqliteFeedStore Store { get; }

    /// <summary>Puts it together.</summary>
    /// <exception cref="CoverageException">The feeds or the journal cannot be opened.</exception>
    public static FeedRoom Open(Terminal terminal, CoverageFolder folder, ICoverage coverage, LinkAccess access) => new(terminal, folder, coverage, access);

    /// <inheritdoc/>
    public void Dispose()
    {
        fetcher.Dispose();
        Store.Dispose();
        journal.Dispose();
    }
}
