using OnRecord.Coverage.Feeds;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests.Feeds;

/// <summary>The feed store on disk.</summary>
public sealed class SqliteFeedStoreTests : IDisposable
{
    private const string Address = "http://post.example/feed";
    private static readonly DateTimeOffset Now = new(2022, 1, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_kept_is_there_when_it_is_opened_again()
    {
        var feed = new KeptFeed(Address, Now) { Title = "Post'; DROP TABLE feed; --", ETag = "\"1\"", LastRead = Now, NextDue = Now.AddMinutes(10), Failures = 2, LastFailure = "It failed." };
        var item = new KeptItem(Address, "http://post.example/a", "v1", ItemState.Waiting)
        {
            Id = "a", Title = "A", Address = "http://post.example/a", Tries = 2, NextTry = Now.AddHours(1), Failure = "Later.", At = Now,
        };
        var page = new KeptPage("http://post.example/a", "http://post.example/canonical", "hash", "a.md") { ETag = "\"2\"", LastModified = "then", At = Now };
        using (var store = SqliteFeedStore.OpenOrCreate(folder.Path))
        {
            Assert.True(store.Add(feed));
            Assert.False(store.Add(feed with { Title = "other" }));
            store.Keep(item);
            store.Keep(page);
        }

        using var again = SqliteFeedStore.OpenOrCreate(folder.Path);
        Assert.Equal(feed, again.Find(Address));
        Assert.Equal(item, again.FindItem(Address, item.Key));
        Assert.Equal(item, again.FindItemById(Address, "a"));
        Assert.Equal(page, again.FindPage(page.Address));
        Assert.Equal(page, again.FindArticle(page.Article, "hash"));
        Assert.Null(again.FindArticle(page.Article, "other"));
    }

    [Fact]
    public void A_feed_that_is_removed_stays_removed_and_what_was_seen_of_it_is_remembered()
    {
        using var store = SqliteFeedStore.OpenOrCreate(folder.Path);
        var feed = new KeptFeed(Address, Now);
        store.Add(feed);
        store.Keep(new KeptItem(Address, "a", "v1", ItemState.Taken) { At = Now });

        Assert.True(store.Remove(Address));
        store.Finish(feed with { Title = "Post" });

        Assert.False(store.Remove(Address));
        Assert.Empty(store.Feeds());
        Assert.NotNull(store.FindItem(Address, "a"));
    }

    [Fact]
    public void One_reader_has_a_feed_at_a_time_and_not_for_ever()
    {
        using var store = SqliteFeedStore.OpenOrCreate(folder.Path);
        using var other = SqliteFeedStore.OpenOrCreate(folder.Path);
        var feed = new KeptFeed(Address, Now);
        store.Add(feed);

        Assert.True(store.Take(Address, Now, Now.AddMinutes(30)));
        Assert.False(other.Take(Address, Now.AddMinutes(29), Now.AddHours(1)));
        store.Finish(feed);
        Assert.True(other.Take(Address, Now, Now.AddMinutes(30)));
        Assert.True(store.Take(Address, Now.AddMinutes(30), Now.AddHours(1)));
        Assert.False(store.Take("http://post.example/none", Now, Now.AddMinutes(30)));
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_as_it_is_and_told()
    {
        File.WriteAllText(folder.Of(SqliteFeedStore.FileName), "not a database, but long enough to be looked at as one");

        var problem = Assert.Throws<CoverageException>(() => SqliteFeedStore.OpenOrCreate(folder.Path));

        Assert.Contains("is not a list of feeds of OnRecord; move it away", problem.Message);
    }
}
