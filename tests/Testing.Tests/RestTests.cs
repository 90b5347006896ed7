using System.Globalization;
using System.Net;
using System.Text;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

public class RestTests : NewsroomTest
{
    private string Messages => $"/channels/{Desk.Id}/messages";

    private static object Hello => new { content = "hello", allowed_mentions = WireBot.NoMentions };

    [Fact]
    public async Task A_wrong_token_is_refused_and_its_second_use_written_down()
    {
        Bot.Headers.Authorization = new("Bot", "wrong");

        Assert.Equal(401, (int)(await Bot.RequestAsync(HttpMethod.Get, "/gateway/bot")).Status);
        Assert.Empty(Discord.Violations);
        Assert.Equal(401, (int)(await Bot.RequestAsync(HttpMethod.Get, "/gateway/bot")).Status);
        Assert.Contains("refused before", Assert.Single(Discord.Violations), StringComparison.Ordinal);
        Assert.Equal(2, Discord.Rest.InvalidRequests);
    }

    [Fact]
    public async Task Who_does_not_say_who_it_is_is_written_down()
    {
        Bot.Headers.UserAgent.Clear();
        Bot.Headers.UserAgent.ParseAdd("curl/8.0");
        await Bot.RequestAsync(HttpMethod.Get, "/gateway/bot");

        Assert.Contains("User-Agent", Assert.Single(Discord.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using var body = new StringContent("content=hello", Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.Equal(50035, (await Bot.RequestAsync(HttpMethod.Post, Messages, body)).Code);
    }

    [Fact]
    public async Task A_route_that_is_none_is_written_down()
    {
        Assert.Equal(404, (int)(await Bot.RequestAsync(HttpMethod.Get, "/channel")).Status);
        Assert.Single(Discord.Violations);
    }

    [Fact]
    public async Task A_bucket_runs_out_and_says_so()
    {
        Discord.Rest.Limit("POST /channels/{channel_id}/messages", 1, TimeSpan.FromMinutes(1), "POST /channels/{channel_id}/typing");
        var first = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);
        Assert.Equal(("1", "0"), (first.Headers["X-RateLimit-Limit"], first.Headers["X-RateLimit-Remaining"]));

        var second = await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/typing");

        Assert.Equal((429, "user"), ((int)second.Status, second.Headers["X-RateLimit-Scope"]));
        Assert.Equal(first.Headers["X-RateLimit-Bucket"], second.Headers["X-RateLimit-Bucket"]);
        Assert.InRange(second.Body!["retry_after"]!.GetValue<double>(), 50, 60);
        Assert.InRange(double.Parse(second.Headers["X-RateLimit-Reset-After"], CultureInfo.InvariantCulture), 50, 60);
        Discord.Rest.RenameBuckets();
        var third = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);
        Assert.NotEqual(first.Headers["X-RateLimit-Bucket"], third.Headers["X-RateLimit-Bucket"]);
        Assert.Equal(1, Discord.Rest.RateLimited);
    }

    [Fact]
    public async Task A_429_comes_in_each_shape()
    {
        var wait = TimeSpan.FromMilliseconds(1500);
        Discord.Rest.Fail("POST /channels/{channel_id}/messages", FakeFault.RateLimit(wait));
        Discord.Rest.Fail("POST /channels/{channel_id}/messages", FakeFault.SharedRateLimit(wait));
        Discord.Rest.Fail("POST /channels/{channel_id}/messages", FakeFault.GlobalRateLimit(wait));
        Discord.Rest.Fail("POST /channels/{channel_id}/messages", FakeFault.RateLimitWithoutHeaders(wait));
        Discord.Rest.Fail("POST /channels/{channel_id}/messages", FakeFault.HtmlRateLimit(wait));

        var user = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);
        var shared = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);
        var global = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);
        var bare = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);
        var page = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);

        Assert.All([user, shared, global, bare, page], reply => Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status));
        Assert.Equal(("user", "2", "0"), (user.Headers["X-RateLimit-Scope"], user.Headers["Retry-After"], user.Headers["X-RateLimit-Remaining"]));
        Assert.Equal("shared", shared.Headers["X-RateLimit-Scope"]);
        Assert.True(global.Body!["global"]!.GetValue<bool>());
        Assert.Equal("true", global.Headers["X-RateLimit-Global"]);
        Assert.False(global.Headers.ContainsKey("X-RateLimit-Bucket"));
        Assert.Equal(1.5, bare.Body!["retry_after"]!.GetValue<double>());
        Assert.DoesNotContain(bare.Headers.Keys, name => name.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase) || name == "Retry-After");
        Assert.Null(page.Body);
        Assert.Equal(4, Discord.Rest.InvalidRequests);
        Assert.Equal(200, (int)(await Bot.RequestAsync(HttpMethod.Post, Messages, Hello)).Status);
    }

    [Fact]
    public async Task A_response_can_be_lost_after_the_deed_and_a_request_before()
    {
        Discord.Rest.Fail("POST /channels/{channel_id}/messages", FakeFault.Reset);
        Discord.Rest.Fail("POST /channels/{channel_id}/messages", FakeFault.LoseResponse);

        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.RequestAsync(HttpMethod.Post, Messages, Hello));
        Assert.Empty(Desk.Messages);
        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.RequestAsync(HttpMethod.Post, Messages, Hello));
        Assert.Single(Desk.Messages);
        Assert.Equal(0, Discord.Rest.FaultsLeft);
    }

    [Fact]
    public async Task A_server_can_fail_in_its_own_words_or_in_a_page()
    {
        Discord.Rest.Fail(null, FakeFault.ServerError);
        Discord.Rest.Fail(null, FakeFault.BadGateway);
        Discord.Rest.Fail(null, FakeFault.Error(403, 50001, "Missing Access"));

        Assert.Equal(500, (int)(await Bot.RequestAsync(HttpMethod.Post, Messages, Hello)).Status);
        var page = await Bot.RequestAsync(HttpMethod.Post, Messages, Hello);
        Assert.Equal((502, true), ((int)page.Status, page.Body is null));
        Assert.Equal(50001, (await Bot.RequestAsync(HttpMethod.Post, Messages, Hello)).Code);
    }

    [Fact]
    public async Task A_request_can_hang_until_its_sender_gives_up()
    {
        Discord.Rest.Fail(null, FakeFault.Hang);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        using var http = new HttpClient();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => http.GetAsync(new Uri(Discord.ApiUrl + "/gateway"), patience.Token));
        Assert.Equal(0, Discord.Rest.FaultsLeft);
    }

    [Fact]
    public async Task Commands_come_back_with_what_Discord_adds_and_keep_their_ids()
    {
        await Bot.RegisterAsync(Ask);
        var path = $"/applications/{Discord.ApplicationId}/commands";
        var first = (await Bot.RequestAsync(HttpMethod.Get, path)).Body![0]!;
        await Bot.RegisterAsync(Ask, new { name = "Who said this?", type = 3 });
        var second = (await Bot.RequestAsync(HttpMethod.Get, path)).Body![0]!;

        Assert.Equal(first["id"]!.GetValue<string>(), second["id"]!.GetValue<string>());
        Assert.False(first["options"]![1]!.AsObject().ContainsKey("required"));
        Assert.Equal(1, first["type"]!.GetValue<int>());
        Assert.Equal(2, Discord.Registrations);
        Assert.Equal(2, Discord.Registered.Count);
    }

    [Theory]
    [InlineData("""[{"name":"Ask","description":"d"}]""")]
    [InlineData("""[{"name":"ask it","description":"d"}]""")]
    [InlineData("""[{"name":"ask","description":""}]""")]
    [InlineData("""[{"name":"ask","description":"d"},{"name":"ask","description":"d"}]""")]
    [InlineData("""[{"name":"This","description":"d","type":3}]""")]
    [InlineData("""[{"name":"ask","description":"d","default_member_permissions":-1}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"a","description":"d"}]}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":1,"name":"a","description":"d"},{"type":3,"name":"b","description":"d"}]}]""")]
    public async Task A_wrong_command_is_refused(string commands)
    {
        using var body = new StringContent(commands, Encoding.UTF8, "application/json");
        var refused = await Bot.RequestAsync(HttpMethod.Put, $"/applications/{Discord.ApplicationId}/commands", body);

        Assert.Equal((400, 50035), ((int)refused.Status, refused.Code));
        Assert.Empty(Discord.Registered);
        Assert.Single(Discord.Violations);
    }

    [Fact]
    public async Task Without_the_scope_a_server_takes_no_commands()
    {
        Guild.HasCommandScope = false;

        Assert.Equal(50001, (await Bot.RequestAsync(HttpMethod.Put, $"/applications/{Discord.ApplicationId}/guilds/{Guild.Id}/commands", new[] { Ask })).Code);
    }
}
