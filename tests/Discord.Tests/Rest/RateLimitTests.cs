using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Tests.Rest;

public sealed class RateLimitTests : IDisposable
{
    private readonly RestBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task On_a_route_that_is_not_known_yet_the_first_request_goes_alone_and_learns()
    {
        var first = bench.Say("one");
        var second = bench.Say("two");
        var sent = await bench.Discord.NextAsync();

        Assert.Equal("one", (string?)sent.Json["content"]);
        Assert.Equal(1, bench.Discord.Count);

        sent.AnswerWithin("b", limit: 5, remaining: 4, "10");
        await first;
        await bench.AnswerNextAsync(second);
    }

    [Fact]
    public async Task Requests_of_a_bucket_that_is_used_up_go_in_order_when_its_window_ends_to_the_millisecond()
    {
        await bench.AnswerNextAsync(bench.Say("one"), SentRequest.Limits("b", 1, 0, "1.25"));
        var second = bench.Say("two");
        var third = bench.Say("three");
        await bench.Time.TimerAsync(TimeSpan.FromSeconds(1.25));

        bench.Time.Advance(TimeSpan.FromSeconds(1.249));
        Assert.Equal(1, bench.Discord.Count);

        bench.Time.Advance(TimeSpan.FromSeconds(0.001));
        var sent = await bench.Discord.NextAsync();
        Assert.Equal("two", (string?)sent.Json["content"]);
        sent.AnswerWithin("b", 1, 0, "1.25");
        await second;

        await bench.Time.TimerAsync(TimeSpan.FromSeconds(1.25));
        bench.Time.Advance(TimeSpan.FromSeconds(1.25));
        sent = await bench.Discord.NextAsync();
        Assert.Equal("three", (string?)sent.Json["content"]);
        sent.AnswerWithin("b", 1, 0, "1.25");
        await third;
    }

    [Fact]
    public async Task What_is_in_flight_is_counted_before_its_response_comes()
    {
        await bench.AnswerNextAsync(bench.Say("one"), SentRequest.Limits("b", 3, 2, "1"));
        var two = bench.Say("two");
        var three = bench.Say("three");
        var four = bench.Say("four");
        var sentTwo = await bench.Discord.NextAsync();
        var sentThree = await bench.Discord.NextAsync();

        // The later response overtakes the earlier one, whose count is old.
        sentThree.AnswerWithin("b", 3, 0, "1");
        await (sentThree.Json["content"]!.ToString() == "three" ? three : two);
        sentTwo.AnswerWithin("b", 3, 1, "1");
        await Task.WhenAll(two, three);

        Assert.Equal(3, bench.Discord.Count);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await bench.AnswerNextAsync(four);
    }

    [Fact]
    public async Task A_channel_has_a_bucket_of_its_own_under_the_same_name()
    {
        await bench.AnswerNextAsync(bench.Say("one", channel: 5), SentRequest.Limits("b", 1, 0, "60"));

        await bench.AnswerNextAsync(bench.Say("two", channel: 6));
    }

    [Fact]
    public async Task Two_routes_that_share_a_name_share_the_bucket()
    {
        await bench.AnswerNextAsync(bench.Say("one"), SentRequest.Limits("shared", 2, 1, "30"));
        var edit = bench.Client.ModifyMessageAsync(RestBench.Channel, new Snowflake(77), new MessageProperties { Content = "changed" });
        await bench.AnswerNextAsync(edit, SentRequest.Limits("shared", 2, 0, "30"));

        var second = bench.Say("two");
        await bench.Time.TimerAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(2, bench.Discord.Count);
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        await bench.AnswerNextAsync(second);
    }

    [Fact]
    public async Task When_a_route_changes_to_another_bucket_those_that_wait_change_with_it()
    {
        await bench.AnswerNextAsync(bench.Say("one"), SentRequest.Limits("old", 2, 1, "60"));
        var second = bench.Say("two");
        var third = bench.Say("three");
        var fourth = bench.Say("four");
        var sent = await bench.Discord.NextAsync();
        Assert.Equal(2, bench.Discord.Count);

        sent.AnswerWithin("new", 10, 9, "60");
        await second;
        (await bench.Discord.NextAsync()).AnswerWithMessage();
        (await bench.Discord.NextAsync()).AnswerWithMessage();
        await Task.WhenAll(third, fourth);
    }

    [Fact]
    public async Task Where_Discord_sends_no_headers_nothing_is_held_back()
    {
        await bench.AnswerNextAsync(bench.Say("one"));
        var many = Enumerable.Range(0, 10).Select(i => bench.Say($"{i}")).ToArray();

        foreach (var _ in many)
        {
            (await bench.Discord.NextAsync()).AnswerWithMessage();
        }

        await Task.WhenAll(many);
    }

    [Fact]
    public async Task A_first_request_that_fails_teaches_nothing_and_holds_nobody_up()
    {
        var first = bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1));
        (await bench.Discord.NextAsync()).Answer(404, """{"code":10008,"message":"Unknown Message"}""");
        await RestBench.Refused(first);

        await bench.AnswerNextAsync(bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1)));
    }

    [Fact]
    public async Task Somebody_who_gives_up_leaves_the_line()
    {
        await bench.AnswerNextAsync(bench.Say("one"), SentRequest.Limits("b", 1, 0, "10"));
        using var givesUp = new CancellationTokenSource();
        var second = bench.Client.SendMessageAsync(RestBench.Channel, new MessageProperties { Content = "two" }, givesUp.Token);
        var third = bench.Say("three");

        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        bench.Time.Advance(TimeSpan.FromSeconds(10));

        var sent = await bench.Discord.NextAsync();
        Assert.Equal("three", (string?)sent.Json["content"]);
        sent.AnswerWithMessage();
        await third;
    }

    [Fact]
    public async Task Fifty_requests_go_in_a_second_over_all_routes_and_the_next_one_after_it()
    {
        var many = Enumerable.Range(0, 51).Select(i => bench.Say($"{i}", channel: (ulong)(1000 + i))).ToArray();
        for (var i = 0; i < 50; i++)
        {
            (await bench.Discord.NextAsync()).AnswerWithMessage();
        }

        await Task.WhenAll(many[..50]);
        Assert.Equal(50, bench.Discord.Count);

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await bench.AnswerNextAsync(many[50]);
    }

    [Fact]
    public async Task Those_who_wait_are_told_when_the_client_is_shut_down()
    {
        await bench.AnswerNextAsync(bench.Say("one"), SentRequest.Limits("b", 1, 0, "10"));
        var second = bench.Say("two");

        bench.Client.Dispose();

        Assert.Contains("shut down", (await RestBench.Refused(second)).Message, StringComparison.Ordinal);
    }
}
