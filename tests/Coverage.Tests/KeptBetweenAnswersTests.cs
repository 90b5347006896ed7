using OnRecord.Coverage.Postings;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Tests;

/// <summary>What is kept from answer to answer: what is asked for again, of this moment, and room that is used again.</summary>
public sealed class KeptBetweenAnswersTests
{
    [Fact]
    public void What_is_asked_for_once_does_not_displace_what_stands_there()
    {
        var cache = new PlacedCache<long, string, string>(places: 1, again: true);

        Assert.True(cache.Keep(1, "now", "common"));
        Assert.False(cache.Keep(2, "now", "rare"));

        Assert.True(cache.Find(1, "now", out var kept));
        Assert.Equal("common", kept);
        Assert.False(cache.Find(2, "now", out _));
    }

    [Fact]
    public void What_is_asked_for_again_takes_the_place()
    {
        var cache = new PlacedCache<long, string, string>(places: 1, again: true);
        cache.Keep(1, "now", "common");
        cache.Keep(2, "now", "now common too");

        Assert.True(cache.Keep(2, "now", "now common too"));

        Assert.True(cache.Find(2, "now", out var kept));
        Assert.Equal("now common too", kept);
    }

    [Fact]
    public void What_is_of_an_earlier_moment_is_not_found_and_gives_way_at_once()
    {
        var cache = new PlacedCache<long, string, string>(places: 1, again: true);
        cache.Keep(1, "before", "old");

        Assert.False(cache.Find(1, "now", out _));
        Assert.True(cache.Keep(2, "now", "new"));
    }

    [Fact]
    public void Where_everything_is_kept_the_last_takes_the_place()
    {
        var cache = new PlacedCache<long, string, string>(places: 1);
        cache.Keep(1, "now", "first");

        Assert.True(cache.Keep(2, "now", "last"));

        Assert.False(cache.Find(1, "now", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(5000)]
    public void A_copy_has_the_bytes_whoever_had_the_room_before(int length)
    {
        var buffers = new ByteBuffers();
        var before = buffers.Copy(Enumerable.Repeat((byte)7, 4096).ToArray());
        buffers.Return(before);
        var bytes = Enumerable.Range(0, length).Select(static at => (byte)(at * 31)).ToArray();

        var copy = buffers.Copy(bytes);

        Assert.Equal(bytes, copy[..length]);
        Assert.Equal(length <= before.Length, ReferenceEquals(before, copy));
    }
}
