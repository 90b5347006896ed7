namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>The daily post of what was said.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task It_is_set_shown_and_stopped_by_a_moderator_and_each_change_is_in_the_book()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var next = new DateTimeOffset(2024, 3, 10, 6, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

        var none = await newsroom.ReplyToAsync(newsroom.Moderator, "digest show");
        var set = await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", "8am"), ("zone", "europe/kyiv"));
        var shown = await newsroom.ReplyToAsync(newsroom.Moderator, "digest show");
        var listed = await newsroom.ReplyToAsync(newsroom.Reader, "watches");
        var stopped = await newsroom.ReplyToAsync(newsroom.Moderator, "digest stop");
        var again = await newsroom.ReplyToAsync(newsroom.Moderator, "digest stop");

        Assert.Equal("There is no digest in this server. `/digest set` begins one.", none.Content);
        Assert.StartsWith($"Every day at 08:00 (Europe/Kyiv) I’ll post here what has come in since the digest before, by speaker; the first <t:{next}:R>.", set.Content, StringComparison.Ordinal);
        Assert.Contains($"goes to <#{newsroom.Channel.Id}> every day at 08:00 (Europe/Kyiv), set by **Mara**.\nThe next is due <t:{next}:F>.", shown.Content);
        Assert.Contains("every day at 08:00 (Europe/Kyiv)", listed.Text);
        Assert.Equal("I post no digest any more.", stopped.Content);
        Assert.Equal("There is no digest in this server, so there is nothing to stop.", again.Content);
        Assert.Equal([("digest", "stopped"), ("digest", $"set, posted in the channel {newsroom.Channel.Id}")], newsroom.Journal.Changes(10).Select(change => (change.Action, change.Outcome)));
    }

    [Theory]
    [InlineData("25:00", "UTC", "is no time that could be read")]
    [InlineData("soon", "UTC", "is no time that could be read")]
    [InlineData("08:00", "Kyiv", "is no time zone that I know")]
    [InlineData("08:00", "../../etc/passwd", "is no time zone that I know")]
    public async Task A_time_or_a_zone_that_is_none_is_refused(string time, string zone, string sentence)
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        Assert.Contains(sentence, (await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", time), ("zone", zone))).Content);
        Assert.Empty(newsroom.Journal.Digests.All());
    }

    [Fact]
    public async Task Zones_are_offered_by_any_part_of_their_names()
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        var offered = await newsroom.Discord.CompleteAsync(newsroom.Moderator, newsroom.Channel, "digest set", "zone", "new york");

        Assert.Equal("America/New_York", offered.Single().Value.ToString());
    }

    [Fact]
    public async Task It_has_what_came_in_since_the_one_before_by_speaker_and_a_day_without_anything_has_none()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", "20:00"), ("zone", "UTC"));
        await newsroom.AddAsync("ferry.md", Article(
            "\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master.\n\n\"The tolls are another matter,\" said Tomas Berg, the mayor.\n\n\"No ferry will sail at night,\" said Falk."));
        await newsroom.AddAsync("wire.md", Article("Ines Falk, the harbour master, said: “The ferry will sail on Sundays”."));
        await newsroom.ArrivedAsync(2);

        newsroom.Clock.Advance(TimeSpan.FromHours(8));
        var first = await newsroom.NextPostInTimeAsync();
        newsroom.Clock.Advance(TimeSpan.FromHours(24));
        await newsroom.PassUntilAsync(() => newsroom.Log.All.Any(line => line.Contains("The digest of 03/10/2024 in the server", StringComparison.Ordinal)), TimeSpan.FromSeconds(30));
        await newsroom.AddAsync("bridge-2.md", Article("\"The bridge opens in May,\" said Tomas Berg, the mayor."));
        await newsroom.ArrivedAsync(3);
        newsroom.Clock.Advance(TimeSpan.FromHours(24));
        var second = await newsroom.NextPostInTimeAsync();

        Assert.StartsWith("Said until Saturday, 9 March 2024\n**Ines Falk** · 2 statements\n> “", first.Text, StringComparison.Ordinal);
        Assert.Contains("**Tomas Berg** · 1 statement\n> “The tolls are another matter,”", first.Text);
        Assert.EndsWith("New since the digest before: 3 statements in 2 articles", first.Text, StringComparison.Ordinal);
        Assert.StartsWith("Said until Monday, 11 March 2024\n**Tomas Berg** · 1 statement\n> “The bridge opens in May,”", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Falk", second.Text);
        Assert.Equal(2, newsroom.Posts().Count);
    }

    [Fact]
    public async Task A_flood_is_bounded_and_the_rest_counted_with_a_way_to_see_it()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", "20:00"), ("zone", "UTC"));
        string[] names = ["Falk", "Kern", "Olsen", "Petrov", "Quint", "Rossi", "Sand", "Thorne", "Urban", "Vance", "Weber", "Young"];
        await newsroom.AddAsync("many.md", Article(string.Join("\n\n", names.SelectMany(name => Enumerable.Range(1, 4).Select(number =>
            $"\"Pier {number} of {name} will stay open through the whole of the long winter, whatever the council of the town decides,\" said Ines {name}, a pilot.")))));
        await newsroom.ArrivedAsync(1);

        newsroom.Clock.Advance(TimeSpan.FromHours(8));
        var post = await newsroom.NextPostInTimeAsync();

        Assert.Matches(@"-# And \d+ more: `/quotes` shows what one speaker said, `/sources` the articles\.", post.Text);
        Assert.EndsWith("48 statements in 1 article", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_clocks_change_no_day_is_left_out_and_none_is_told_twice()
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        // In the night to 31 March 2024 Berlin's clocks go from 2:00 to 3:00.
        newsroom.Clock.Advance(new DateTimeOffset(2024, 3, 29, 12, 0, 0, TimeSpan.Zero) - newsroom.Clock.GetUtcNow());
        await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", "02:30"), ("zone", "Europe/Berlin"));
        List<string> titles = [];
        foreach (var (number, day) in new[] { (1, 30), (2, 31), (3, 32) })
        {
            await newsroom.AddAsync($"day-{day}.md", Article($"\"Pier {number} will stay open,\" said Ines Falk, the harbour master."));
            await newsroom.ArrivedAsync(number);
            newsroom.Clock.Advance(TimeSpan.FromHours(24));
            titles.Add((await newsroom.NextPostInTimeAsync()).Text.Split('\n')[0]);
        }

        Assert.Equal(["Said until Saturday, 30 March 2024", "Said until Sunday, 31 March 2024", "Said until Monday, 1 April 2024"], titles);
        Assert.Equal(3, newsroom.Posts().Count);
    }

    [Fact]
    public async Task A_channel_that_is_gone_pauses_it_and_the_list_says_why()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var other = newsroom.Guild.AddChannel("digest");
        await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", "20:00"), ("zone", "UTC"), ("channel", other));
        other.Delete();
        await newsroom.AddAsync("ferry.md", Article("\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master."));
        await newsroom.ArrivedAsync(1);

        newsroom.Clock.Advance(TimeSpan.FromHours(8));
        await newsroom.PassUntilAsync(() => newsroom.Journal.Digests.All()[0].Paused is not null, TimeSpan.FromSeconds(30));

        Assert.Contains("**Paused:** the channel is gone.", (await newsroom.ReplyToAsync(newsroom.Reader, "watches")).Text);
    }

    private static string Article(string text) => $"""
        ---
        title: Ferry news
        outlet: Meridian Post
        published: 2024-03-09
        ---
        {text}
        """;
}
