using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Tests.Bot.Conversations;

/// <summary>Mentions, replies and direct messages.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private const string AboutTolls = "What did Lindqvist say about the tolls?";

    private Talk _talk = null!;

    public async Task InitializeAsync() => _talk = await Talk.Begin();

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task A_mention_is_a_question()
    {
        var (reply, _) = await _talk.Say(_talk.Mention(AboutTolls));

        Assert.Contains("the tolls would be halved before the summer", reply.Embeds![0].Description, StringComparison.Ordinal);
        Assert.Equal("Understood as: statements by Mara Lindqvist about tolls", Talk.Footer(reply));
        Assert.NotEmpty(reply.Components!);
    }

    [Theory]
    [InlineData("<@99> what did lindqvist say about the tolls")]
    [InlineData("<@!99>, what did Lindqvist say about the tolls?")]
    [InlineData("hey <@99> what did Lindqvist say about the tolls?")]
    [InlineData("What did Lindqvist say about the tolls? <@99>")]
    [InlineData("What did **Lindqvist** say about the tolls <@99> <:thinking:123>")]
    public async Task The_mention_is_no_part_of_the_question(string text) => Assert.Equal(
        "Understood as: statements by Mara Lindqvist about tolls",
        await _talk.Understood(_talk.Mention(string.Empty) with { Content = text }));

    [Fact]
    public async Task A_direct_message_is_a_question() => Assert.Equal(
        "Understood as: statements by Mara Lindqvist about tolls", await _talk.Understood(_talk.Direct(AboutTolls)));

    [Fact]
    public void Talk_that_does_not_mention_the_bot_is_none_of_its_business()
    {
        Assert.False(_talk.Hears(_talk.Write(AboutTolls)));
        Assert.False(_talk.Hears(_talk.Write("@everyone " + AboutTolls)));
        Assert.False(_talk.Hears(_talk.Write("<@&77> " + AboutTolls)));
        Assert.False(_talk.Hears(_talk.Write(AboutTolls) with { Mentions = [Talk.Ben] }));
        Assert.False(_talk.Hears(Talk.To(_talk.Write(AboutTolls), _talk.Write("hello", Talk.Ben))));
    }

    [Fact]
    public void What_Discord_writes_by_itself_is_no_question() =>
        Assert.False(_talk.Hears(_talk.Direct(string.Empty) with { Type = (MessageType)6 }));

    [Fact]
    public async Task A_reply_without_ping_whose_text_is_hidden_is_left_alone()
    {
        var (_, sent) = await _talk.Say(_talk.Mention(AboutTolls));
        var silent = Talk.To(_talk.Write(string.Empty), sent) with { Mentions = [] };

        Assert.False(_talk.Hears(silent));
        Assert.True(_talk.Hears(silent with { Content = "And Berg?" }));
    }

    [Fact]
    public async Task A_reply_to_the_bot_keeps_the_subject()
    {
        var (_, first) = await _talk.Say(_talk.Mention(AboutTolls));
        var (reply, second) = await _talk.Say(Talk.To(_talk.Write("and about the harbour?"), first));
        Assert.Equal("Understood as: statements by Mara Lindqvist about harbour", Talk.Footer(reply));

        (reply, _) = await _talk.Say(Talk.To(_talk.Write("And Berg?"), second));
        Assert.Equal("Understood as: statements by Tomas Berg about harbour", Talk.Footer(reply));

        // The chain may branch: a reply to the first reply follows that one.
        (reply, _) = await _talk.Say(Talk.To(_talk.Write("And Berg?"), first));
        Assert.Equal("Understood as: statements by Tomas Berg about tolls", Talk.Footer(reply));
    }

    [Fact]
    public async Task A_reply_keeps_the_subject_after_a_restart_and_for_somebody_else()
    {
        var (_, first) = await _talk.Say(_talk.Mention(AboutTolls));
        await _talk.Restart();
        _talk.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(
            "Understood as: statements by Mara Lindqvist about harbour",
            await _talk.Understood(Talk.To(_talk.Write("and about the harbour?", Talk.Ben), first)));
    }

    [Fact]
    public async Task In_a_thread_made_at_the_bots_reply_the_subject_is_kept()
    {
        var (_, first) = await _talk.Say(_talk.Mention(AboutTolls));

        Assert.Equal(
            "Understood as: statements by Mara Lindqvist about harbour",
            await _talk.Understood(_talk.Mention("and about the harbour?", Talk.Ben, channel: first.Id)));
    }

    [Fact]
    public async Task Direct_messages_keep_the_subject_for_a_day()
    {
        await _talk.Say(_talk.Direct(AboutTolls));
        _talk.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal("Understood as: statements by Mara Lindqvist about harbour", await _talk.Understood(_talk.Direct("and about the harbour?")));

        _talk.Time.Advance(TimeSpan.FromHours(25));
        Assert.DoesNotContain("Lindqvist", await _talk.Understood(_talk.Direct("and about the harbour?")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_somebody_else_may_go_on_for_some_minutes()
    {
        await _talk.Say(_talk.Mention(AboutTolls));
        Assert.Equal("Understood as: statements by Tomas Berg about tolls", await _talk.Understood(_talk.Mention("And Berg?", Talk.Ben)));

        _talk.Time.Advance(TimeSpan.FromMinutes(16));
        var cleo = new User { Id = new(3), Username = "cleo" };
        Assert.DoesNotContain("tolls", await _talk.Understood(_talk.Mention("And Lindqvist?", cleo)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_channel_is_another_conversation()
    {
        await _talk.Say(_talk.Mention(AboutTolls));

        Assert.DoesNotContain("tolls", await _talk.Understood(_talk.Mention("And Berg?", channel: new(501))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("<@&5> <:wave:7>")]
    public async Task An_empty_mention_gets_a_line_of_help(string text)
    {
        var (reply, _) = await _talk.Say(_talk.Mention(text));

        Assert.StartsWith("Ask me who said something", reply.Content, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', reply.Content!);
        Assert.Null(reply.Embeds);
    }

    [Theory]
    [InlineData("thanks!")]
    [InlineData("Thank you so much 🙏")]
    [InlineData("ok, good bot")]
    [InlineData("hello")]
    public async Task A_courtesy_is_no_question_and_ends_no_conversation(string text)
    {
        var (_, first) = await _talk.Say(_talk.Mention(AboutTolls));

        Assert.StartsWith("You are welcome", (await _talk.Say(Talk.To(_talk.Write(text), first))).Reply.Content, StringComparison.Ordinal);
        Assert.Equal("Understood as: statements by Mara Lindqvist about harbour", await _talk.Understood(_talk.Mention("and about the harbour?")));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_read_is_told_so()
    {
        var answer = new Message { Id = new(1), ChannelId = Talk.Harbour, Author = new() { Id = Talk.Self, Bot = true }, Type = MessageType.ChatInputCommand };
        var (reply, _) = await _talk.Say(Talk.To(_talk.Write(string.Empty), answer));

        Assert.StartsWith("I cannot read this reply", reply.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who said this?")]
    [InlineData("whose words are these")]
    [InlineData("Who said that")]
    [InlineData("")]
    public async Task Asked_under_somebodys_message_it_says_whose_words_that_has(string text)
    {
        var message = _talk.Write("lol “Nobody will cross the Alder this winter”", Talk.Ben);
        var (reply, _) = await _talk.Say(Talk.To(_talk.Mention(text), message));

        Assert.Contains("Tomas Berg", reply.Embeds![0].Description, StringComparison.Ordinal);
        Assert.Equal("Understood as: who said it: Nobody will cross the Alder this winter", Talk.Footer(reply));
    }

    [Fact]
    public async Task Under_a_message_that_it_cannot_read_it_tells_how_to_ask()
    {
        var (reply, _) = await _talk.Say(Talk.To(_talk.Mention("who said this?"), _talk.Write(string.Empty, Talk.Ben)));

        Assert.Contains("“Who said this?”", reply.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_under_somebodys_message_is_a_question() => Assert.Equal(
        "Understood as: statements by Mara Lindqvist about tolls",
        await _talk.Understood(Talk.To(_talk.Mention(AboutTolls), _talk.Write("hm", Talk.Ben))));

    [Fact]
    public async Task Of_a_message_that_is_too_long_it_says_how_much_was_read()
    {
        var (reply, _) = await _talk.Say(_talk.Direct(AboutTolls + string.Concat(Enumerable.Repeat(" and so on", 500))));

        Assert.Contains("Only the first 1000 characters of the question were read", reply.Embeds![0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_may_not_write_the_log_says_so_and_nothing_is_thrown()
    {
        _talk.Channels.Refusal = new DiscordException("The bot may not do that.", 403, DiscordErrorCode.MissingPermissions);

        await _talk.Hand(_talk.Mention(AboutTolls));

        Assert.Contains(_talk.Log.All, line => line.Contains("Grant it Send Messages", StringComparison.Ordinal));
        _talk.Channels.Refusal = null;
        Assert.Equal("Understood as: statements by Mara Lindqvist about harbour", await _talk.Understood(_talk.Mention("and about the harbour?")));
    }

    [Fact]
    public async Task Where_the_journal_is_lost_questions_are_answered_all_the_same()
    {
        _talk.Journal.KeepReply("channel.500.1", "this is no JSON", _talk.Time.GetUtcNow());

        Assert.Equal("Understood as: statements by Mara Lindqvist about tolls", await _talk.Understood(_talk.Mention(AboutTolls)));
        Assert.Contains(_talk.Log.All, line => line.Contains("could not be read from the journal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markup_in_a_question_pings_nobody_and_breaks_nothing()
    {
        var (reply, _) = await _talk.Say(_talk.Mention("Who said \"@everyone ](https://evil.example) ``` <@1> ||x||\"?"));

        Assert.Equal(AllowedMentions.None, reply.AllowedMentions);
        Assert.DoesNotContain("](https://evil.example)", reply.Embeds![0].Description, StringComparison.Ordinal);
    }
}
