using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>How moderators say what is watched for.</summary>
public sealed class WatchCommandTests
{
    private const string Refused = "Only moderators may do that: whoever has the permission **Manage Server**.";

    [Fact]
    public async Task What_was_understood_is_told_back_listed_for_everybody_and_in_the_book()
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        var set = await newsroom.WatchAsync("lindqvist on tolls");
        var listed = await newsroom.ReplyToAsync(newsroom.Reader, "watches");

        Assert.True(set.IsEphemeral && listed.IsEphemeral);
        Assert.StartsWith("I’ll post new statements by Mara Lindqvist about tolls here.", set.Content, StringComparison.Ordinal);
        Assert.Contains($"- **statements by Mara Lindqvist about tolls** in <#{newsroom.Channel.Id}>", listed.Text);
        Assert.Contains($"since <t:{newsroom.Clock.GetUtcNow().ToUnixTimeSeconds()}:D>, by **Mara** · nothing posted yet", listed.Text);
        var change = Assert.Single(newsroom.Journal.Changes(10));
        Assert.Equal((newsroom.Moderator.Id, "Mara", newsroom.Guild.Id, "watch", "lindqvist on tolls"), (change.ActorId, change.ActorName, change.GuildId, change.Action, change.Target));
        Assert.Equal($"set: statements by Mara Lindqvist about tolls, posted in the channel {newsroom.Channel.Id}", change.Outcome);
    }

    [Theory]
    [InlineData("Tomas Berg", "statements by Tomas Berg")]
    [InlineData("the mayor of Port Meridian", "statements by Tomas Berg")]
    [InlineData("ferry timetables", "statements about ferry timetables")]
    [InlineData("what did berg say about the bridge?", "statements by Tomas Berg about bridge")]
    [InlineData("lindqvist in the meridian post", "statements by Mara Lindqvist in Meridian Post")]
    public async Task A_subject_is_understood_as_a_question_is(string subject, string understood)
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        Assert.StartsWith($"I’ll post new {understood} here.", (await newsroom.WatchAsync(subject)).Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?", "Name a speaker, a topic or both")]
    [InlineData("the", "Name a speaker, a topic or both")]
    [InlineData("berg vs lindqvist", "Name a speaker, a topic or both")]
    [InlineData("berg since yesterday", "leave the days out")]
    public async Task What_cannot_be_watched_for_is_refused(string subject, string sentence)
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        Assert.Contains(sentence, (await newsroom.WatchAsync(subject)).Content);
        Assert.Empty(newsroom.Journal.Watches.All());
    }

    [Theory]
    [InlineData("watch", "subject", "Berg")]
    [InlineData("unwatch", "watch", "Berg")]
    [InlineData("digest set", "time", "08:00", "zone", "UTC")]
    [InlineData("digest show")]
    [InlineData("digest stop")]
    public async Task Only_moderators_may_whatever_Discord_lets_through(string command, params string[] options)
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        newsroom.Guild.CommandsAreForEverybody = true;

        var refused = await newsroom.ReplyToAsync(newsroom.Reader, command, [.. options.Chunk(2).Select(pair => (pair[0], (object)pair[1]))]);

        Assert.Equal(Refused, refused.Content);
        Assert.Empty(newsroom.Journal.Changes(10));
        Assert.Empty(newsroom.Journal.Watches.All());
        Assert.Empty(newsroom.Journal.Digests.All());
    }

    [Fact]
    public async Task Who_was_a_moderator_until_now_may_list_but_no_longer_change()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        newsroom.Guild.CommandsAreForEverybody = true;
        await newsroom.WatchAsync("Berg");
        await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", "08:00"), ("zone", "UTC"));

        newsroom.Guild.AddMember(newsroom.Moderator, FakePermissions.Everybody);

        Assert.Equal(Refused, (await newsroom.WatchAsync("Lindqvist")).Content);
        Assert.Equal(Refused, (await newsroom.ReplyToAsync(newsroom.Moderator, "unwatch", ("watch", "Berg"))).Content);
        Assert.Equal(Refused, (await newsroom.ReplyToAsync(newsroom.Moderator, "digest set", ("time", "09:00"), ("zone", "UTC"))).Content);
        Assert.Equal(Refused, (await newsroom.ReplyToAsync(newsroom.Moderator, "digest stop")).Content);
        Assert.Contains("statements by Tomas Berg", (await newsroom.ReplyToAsync(newsroom.Moderator, "watches")).Text);
        Assert.Equal("Berg", Assert.Single(newsroom.Journal.Watches.All()).Subject);
        Assert.Equal(new TimeOnly(8, 0), Assert.Single(newsroom.Journal.Digests.All()).Time);
    }

    [Fact]
    public async Task The_same_in_the_same_channel_is_watched_for_once()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var other = newsroom.Guild.AddChannel("alerts");

        await newsroom.WatchAsync("Berg");
        var again = await newsroom.WatchAsync("berg");
        var elsewhere = await newsroom.WatchAsync("Berg", ("channel", other));

        Assert.Equal("I post new statements by Tomas Berg here already.", again.Content);
        Assert.StartsWith($"I’ll post new statements by Tomas Berg in <#{other.Id}>.", elsewhere.Content, StringComparison.Ordinal);
        Assert.Equal([newsroom.Channel.Id, other.Id], newsroom.Journal.Watches.Of(newsroom.Guild.Id).Select(watch => watch.ChannelId));
    }

    [Fact]
    public async Task A_channel_that_the_bot_does_not_see_or_of_another_server_is_refused()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var hidden = newsroom.Guild.AddChannel("hidden");
        hidden.Deny(FakePermissions.ViewChannel);
        var foreign = newsroom.Discord.AddGuild("Elsewhere").AddChannel("theirs");

        var (first, second) = (await newsroom.WatchAsync("Berg", ("channel", hidden)), await newsroom.WatchAsync("Berg", ("channel", foreign)));

        Assert.StartsWith("I cannot write there:", first.Content, StringComparison.Ordinal);
        Assert.StartsWith("I cannot write there:", second.Content, StringComparison.Ordinal);
        Assert.Empty(newsroom.Journal.Watches.All());
    }

    [Fact]
    public async Task A_watch_is_ended_by_choosing_among_those_of_the_server()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var elsewhere = newsroom.Discord.AddGuild("Elsewhere");
        var (theirs, moderator) = (elsewhere.AddChannel("theirs"), elsewhere.AddMember("Otto", FakePermissions.Moderator));
        await (await newsroom.Discord.UseAsync(moderator, theirs, "watch", ("subject", "the bridge"))).ReplyAsync();
        await newsroom.WatchAsync("Berg");

        var offered = await newsroom.Discord.CompleteAsync(newsroom.Moderator, newsroom.Channel, "unwatch", "watch", string.Empty);
        var ended = await newsroom.ReplyToAsync(newsroom.Moderator, "unwatch", ("watch", offered.Single().Value.ToString()));
        var foreign = newsroom.Journal.Watches.All().Single();
        var refused = await newsroom.ReplyToAsync(newsroom.Moderator, "unwatch", ("watch", foreign.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("Berg · set 2024-03-09 by Mara", offered.Single().Name);
        Assert.Equal($"I no longer watch for **Berg** in <#{newsroom.Channel.Id}>.", ended.Content);
        Assert.Equal("I watch for nothing of the kind; `/watches` lists what I watch for.", refused.Content);
        Assert.Equal(elsewhere.Id, foreign.GuildId);
        Assert.Equal("unwatch", newsroom.Journal.Changes(1).Single().Action);
        Assert.Contains("I watch for nothing in this server yet", (await newsroom.ReplyToAsync(newsroom.Reader, "watches")).Text);
    }
}
