using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests.Journal;

/// <summary>What the journal keeps of watches, arrivals and digests.</summary>
public sealed class AlertBooksTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 1, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private SqliteJournal _journal;

    public AlertBooksTests() => _journal = SqliteJournal.OpenOrCreate(_folder.Path);

    [Fact]
    public void A_journal_of_version_1_is_brought_up_and_keeps_what_it_has()
    {
        _journal.RecordChange(new CoverageChange(Noon, "1", "Ada", null, "add", "a.txt", "added"));
        _journal.Dispose();
        using (var old = Tables.Open(_folder.Of(SqliteJournal.FileName)))
        {
            Tables.Run(old, "DROP TABLE watch; DROP TABLE arrival; DROP TABLE alert; DROP TABLE digest; DROP TABLE digest_words; PRAGMA user_version = 1");
        }

        Reopen();

        Assert.Equal("a.txt", _journal.Changes(10).Single().Target);
        Assert.Equal(1, Watch("7").Id);
        Assert.Single(_journal.Watches.All());
    }

    [Fact]
    public void Watches_are_a_servers_own_and_go_with_what_waits_for_them()
    {
        var (mine, theirs) = (Watch("7"), Watch("8"));
        TakeIn("a", "1", new NewAlert(mine.Id, "c7", "w"), new NewAlert(theirs.Id, "c8", "w"));

        Assert.Equal([mine], _journal.Watches.Of("7"));
        Assert.False(_journal.Watches.Remove("8", mine.Id));
        Assert.True(_journal.Watches.Remove("7", mine.Id));
        Assert.Equal(["c8"], _journal.Watches.Waiting().Select(one => one.ChannelId));
    }

    [Fact]
    public void What_came_in_and_what_is_to_be_posted_of_it_is_there_after_a_restart_and_each_word_once_a_channel()
    {
        var watch = Watch("7");
        Assert.Equal(2, TakeIn("a", "1", new NewAlert(watch.Id, "c", "w1"), new NewAlert(watch.Id, "c", "w2")));
        Assert.Equal(0, TakeIn("b", "1", new NewAlert(watch.Id, "c", "w1")));
        Assert.Equal(2, TakeIn("a", "2", new NewAlert(watch.Id, "c", "w2"), new NewAlert(watch.Id, "c", "w3")));
        Reopen();

        var waiting = _journal.Watches.Waiting("c", 10);
        Assert.Equal([("w1", "1", false), ("w2", "2", false), ("w3", "2", true)], waiting.Select(one => (one.Words, one.ArticleHash, one.IsChange)));
        Assert.Equal(["b", "a"], _journal.Arrivals.After(0).Select(one => one.ArticleId));
        Assert.Equal("2", _journal.Arrivals.HashOf("a"));
    }

    [Fact]
    public void What_was_posted_is_not_posted_again_and_counts_and_what_was_dropped_may_come_again()
    {
        var watch = Watch("7");
        TakeIn("a", "1", new NewAlert(watch.Id, "c", "w1"), new NewAlert(watch.Id, "c", "w2"));
        var (first, second) = (_journal.Watches.Waiting("c", 10)[0].Id, _journal.Watches.Waiting("c", 10)[1].Id);

        Assert.Equal(1, _journal.Watches.PutIntoMessage([first]));
        Assert.Equal([1, null], _journal.Watches.Waiting("c", 10).Select(one => one.Message));
        _journal.Watches.Posted([first], Noon);
        _journal.Watches.Drop([first, second]);

        Assert.Empty(_journal.Watches.Waiting());
        Assert.Equal(1, _journal.Watches.All()[0].Fired);
        Assert.Equal(1, TakeIn("b", "1", new NewAlert(watch.Id, "c", "w1"), new NewAlert(watch.Id, "c", "w2")));
        Assert.Equal(("c", Noon), _journal.Watches.Waiting().Single());
        Assert.Equal(2, _journal.Watches.PutIntoMessage([_journal.Watches.Waiting("c", 10)[0].Id]));
    }

    [Fact]
    public void A_channel_that_is_paused_keeps_what_waits_until_it_goes_on()
    {
        var watch = Watch("7");
        TakeIn("a", "1", new NewAlert(watch.Id, "c7", "w"));

        _journal.Watches.Pause("c7", "the channel is gone.");
        Assert.Empty(_journal.Watches.Waiting());
        Assert.Equal("the channel is gone.", _journal.Watches.All()[0].Paused);

        _journal.Watches.Resume("c7");
        Assert.Single(_journal.Watches.Waiting());
    }

    [Fact]
    public void Until_arrivals_are_begun_nothing_is_known_and_what_is_known_then_is_no_arrival()
    {
        _journal.Arrivals.Know([Article("a", "1")]);
        Assert.False(_journal.Arrivals.HasBegun);
        Assert.Null(_journal.Arrivals.HashOf("a"));

        _journal.Arrivals.Begin([Article("a", "1")]);
        _journal.Arrivals.Know([Article("b", "1")]);

        Assert.True(_journal.Arrivals.HasBegun);
        Assert.Equal(("1", "1"), (_journal.Arrivals.HashOf("a"), _journal.Arrivals.HashOf("b")));
        Assert.Empty(_journal.Arrivals.After(0));
    }

    [Fact]
    public void A_digest_comes_back_as_it_was_set_and_knows_what_it_had()
    {
        var digest = new DailyDigest("7", "c", "Europe/Kyiv", new TimeOnly(8, 30), Noon, "1", "Ada") { LastDay = new DateOnly(2022, 1, 20), LastArrival = 3 };
        _journal.Digests.Set(digest);
        _journal.Digests.Done("7", new DateOnly(2022, 1, 21), 5, ["w1", "w2"]);
        Reopen();

        Assert.Equal(digest with { LastDay = new DateOnly(2022, 1, 21), LastArrival = 5 }, _journal.Digests.Of("7"));
        Assert.Equal(["w3"], _journal.Digests.New("7", ["w1", "w2", "w3"]));
        Assert.Equal(3, _journal.Digests.New("8", ["w1", "w2", "w3"]).Count);
        _journal.Digests.Pause("7", "the channel is gone.");
        Assert.Equal("the channel is gone.", _journal.Digests.All().Single().Paused);
        _journal.Digests.Set(digest);
        Assert.Null(_journal.Digests.Of("7")!.Paused);
        Assert.True(_journal.Digests.Stop("7"));
        Assert.False(_journal.Digests.Stop("7"));
    }

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Dispose();
    }

    private static IndexedArticle Article(string id, string hash) => new(id, $"{id}.txt", hash, new ArticleFacts());

    private Watch Watch(string guild) => _journal.Watches.Add(new Watch(0, guild, $"c{guild}", "Робот'; DROP TABLE watch;--", Noon, "1", "Ada"));

    private int TakeIn(string article, string hash, params NewAlert[] alerts) => _journal.Arrivals.TakeIn(Article(article, hash), Noon, alerts);

    private void Reopen()
    {
        _journal.Dispose();
        _journal = SqliteJournal.OpenOrCreate(_folder.Path);
    }
}
