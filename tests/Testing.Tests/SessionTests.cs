using System.Net.WebSockets;

namespace OnRecord.Testing.Tests;

/// <summary>What becomes of a session when its connection goes.</summary>
public sealed class SessionTests : NewsroomTest
{
    [Fact]
    public async Task What_was_missed_is_sent_again_and_then_RESUMED()
    {
        await Bot.BeginAsync(intents: 1);
        await Bot.EventAsync("GUILD_CREATE");
        await Discord.Gateway.DropAsync();
        Guild.AddChannel("one");
        Guild.AddChannel("two");
        await Bot.ResumeAsync();

        Assert.Equal("one", (await Bot.EventAsync("CHANNEL_CREATE")).GetProperty("name").GetString());
        Assert.Equal("two", (await Bot.EventAsync("CHANNEL_CREATE")).GetProperty("name").GetString());
        await Bot.EventAsync("RESUMED");
        Assert.Equal(1, Discord.Gateway.Resumes);
        Assert.Equal(0, Discord.Gateway.NeedlessIdentifies);
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task A_connection_can_be_cut_in_the_midst_of_a_frame()
    {
        await Bot.BeginAsync(intents: 0);
        var dropped = Discord.Gateway.DropAsync(inMidFrame: true);

        await Assert.ThrowsAnyAsync<WebSocketException>(Bot.ReceiveAsync);
        await dropped;
        Assert.Null(Bot.Socket.CloseStatus);
        await Bot.ResumeAsync();
        await Bot.EventAsync("RESUMED");
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    public async Task After_these_codes_identifying_anew_is_needless(int code)
    {
        await Bot.BeginAsync();
        var closed = Discord.Gateway.CloseAsync(code);
        Assert.Equal(code, await Bot.CloseCodeAsync());
        await Bot.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await closed;
        await Bot.BeginAsync();

        Assert.Equal(1, Discord.Gateway.NeedlessIdentifies);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task After_these_codes_it_is_not_and_a_resume_is_refused(int code)
    {
        await Bot.BeginAsync();
        var closed = Discord.Gateway.CloseAsync(code);
        Assert.Equal(code, await Bot.CloseCodeAsync());
        await Bot.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await closed;

        await Bot.ResumeAsync();
        var refused = await Bot.ReceiveAsync();
        Assert.Equal(9, refused.GetProperty("op").GetInt32());
        Assert.False(refused.GetProperty("d").GetBoolean());
        await Bot.BeginAsync();
        Assert.Equal(0, Discord.Gateway.NeedlessIdentifies);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Opcode_9_says_whether_the_session_lives(bool resumable)
    {
        await Bot.BeginAsync(intents: 0);
        Discord.Gateway.InvalidateSession(resumable);
        Assert.Equal(resumable, (await Bot.ReceiveAsync()).GetProperty("d").GetBoolean());
        await Discord.Gateway.DropAsync();
        await Bot.BeginAsync();

        Assert.Equal(resumable ? 1 : 0, Discord.Gateway.NeedlessIdentifies);
    }

    [Fact]
    public async Task Who_closes_with_1000_gave_the_session_up()
    {
        await Bot.BeginAsync();
        await Bot.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await Discord.Gateway.UntilAsync(() => Discord.Gateway.CleanCloses == 1);
        await Bot.ResumeAsync();

        Assert.Equal(9, (await Bot.ReceiveAsync()).GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task A_resume_can_be_refused()
    {
        await Bot.BeginAsync();
        await Discord.Gateway.DropAsync();
        Discord.Gateway.RefuseResumes();
        await Bot.ResumeAsync();

        Assert.False((await Bot.ReceiveAsync()).GetProperty("d").GetBoolean());
        await Bot.BeginAsync();
        Assert.Equal(0, Discord.Gateway.NeedlessIdentifies);
    }

    [Fact]
    public async Task A_resume_from_a_number_that_never_was_is_closed()
    {
        await Bot.BeginAsync();
        await Discord.Gateway.DropAsync();
        await Bot.ResumeAsync(sequence: 1000);

        Assert.Equal(4007, await Bot.CloseCodeAsync());
    }

    [Fact]
    public async Task A_resume_at_the_wrong_address_is_written_down()
    {
        await Bot.BeginAsync();
        await Discord.Gateway.DropAsync();
        await Bot.ConnectAsync();
        await Bot.SendAsync(6, new { token = Discord.Token, session_id = Bot.Ready.GetProperty("session_id").GetString(), seq = Bot.Sequence });
        await Bot.EventAsync("RESUMED");

        Assert.Contains("another address", Assert.Single(Discord.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cannot_reach_the_resume_address_may_identify()
    {
        await Bot.BeginAsync();
        await Discord.Gateway.DropAsync();
        Discord.Gateway.RefuseResumeConnections();
        await Assert.ThrowsAsync<WebSocketException>(() => Bot.ResumeAsync());
        await Bot.BeginAsync();

        Assert.Equal(0, Discord.Gateway.NeedlessIdentifies);
    }

    [Fact]
    public async Task An_identify_though_none_is_left_is_closed_as_if_the_token_were_gone()
    {
        Discord.Gateway.LimitIdentifies(0, TimeSpan.FromHours(1));
        Assert.Equal(0, (await Bot.RequestAsync(HttpMethod.Get, "/gateway/bot")).Body!["session_start_limit"]!["remaining"]!.GetValue<int>());
        await Bot.ConnectAsync();
        await Bot.SendAsync(2, Bot.Identity());

        Assert.Equal(4004, await Bot.CloseCodeAsync());
    }
}
