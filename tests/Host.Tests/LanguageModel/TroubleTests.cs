using OnRecord.Testing.ScriptedModel;

namespace OnRecord.Host.Tests.LanguageModel;

/// <summary>A server that is down, slow, busy or talks nonsense: the plain answer goes out, in time.</summary>
public sealed class TroubleTests
{
    public static TheoryData<string> Nonsense =>
    [
        "",
        "no JSON at all",
        "{",
        "[]",
        "{}",
        "{\"choices\":[]}",
        "{\"choices\":null}",
        "{\"choices\":[{\"index\":0}]}",
        "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":null}}]}",
        "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":17}}]}",
        "<html>Bad gateway</html>",
        new string('[', 100_000),
    ];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_reply_that_is_none_leaves_the_plain_answer(string body)
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.Replies(200, body));

        desk.AssertPlain(await desk.AskAsync());

        Assert.Single(desk.Model.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_failure_that_may_pass_is_tried_again(int status)
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.Refuses(status), ModelTurn.Says($"Holt said the harbour would get a loan [{desk.Number("loan")}]."));

        var asking = desk.AskAsync();
        await desk.Time.TimerAsync(TimeSpan.FromMilliseconds(200));
        desk.Time.Advance(TimeSpan.FromMilliseconds(200));

        Assert.NotNull((await asking).Summary);
        Assert.Equal(2, desk.Model.Requests.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.HangsUp, ModelTurn.Says($"Holt said the harbour would get a loan [{desk.Number("loan")}]."));

        var asking = desk.AskAsync();
        await desk.Time.TimerAsync(TimeSpan.FromMilliseconds(200));
        desk.Time.Advance(TimeSpan.FromMilliseconds(200));

        Assert.NotNull((await asking).Summary);
    }

    [Fact]
    public async Task A_failure_that_stays_leaves_the_plain_answer_after_one_more_try()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.Refuses(500));

        var asking = desk.AskAsync();
        await desk.Time.TimerAsync(TimeSpan.FromMilliseconds(200));
        desk.Time.Advance(TimeSpan.FromMilliseconds(200));

        desk.AssertPlain(await asking);
        Assert.Equal(2, desk.Model.Requests.Count);
        Assert.Contains(desk.Log.All, line => line.StartsWith("Warning: The language model's server replied 500.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_has_too_much_to_do_is_asked_again_when_it_says()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.Refuses(429, ("Retry-After", "1")), ModelTurn.Says($"Holt said the harbour would get a loan [{desk.Number("loan")}]."));

        var asking = desk.AskAsync();
        await desk.Time.TimerAsync(TimeSpan.FromSeconds(1));
        desk.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull((await asking).Summary);
        Assert.Equal(2, desk.Model.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_wants_to_be_left_alone_for_longer_is()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.Refuses(429, ("Retry-After", "20")), ModelTurn.Says($"Holt said the harbour would get a loan [{desk.Number("loan")}]."));

        desk.AssertPlain(await desk.AskAsync());
        desk.Time.Advance(TimeSpan.FromSeconds(19));
        desk.AssertPlain(await desk.AskAsync());
        Assert.Single(desk.Model.Requests);

        desk.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.NotNull((await desk.AskAsync()).Summary);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task A_time_that_is_none_does_not_keep_it_from_being_asked_again(string after)
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:Retries", "0"));
        desk.Model.SumsUp(ModelTurn.Refuses(429, ("Retry-After", after)), ModelTurn.Says($"Holt said the harbour would get a loan [{desk.Number("loan")}]."));

        desk.AssertPlain(await desk.AskAsync());

        Assert.NotNull((await desk.AskAsync()).Summary);
    }

    [Theory]
    [InlineData(400, "replied 400")]
    [InlineData(401, "refuses the key in Llm:ApiKey (401)")]
    [InlineData(403, "refuses the key in Llm:ApiKey (403)")]
    [InlineData(404, "knows no such model")]
    [InlineData(302, "replied 302")]
    public async Task What_is_refused_for_good_is_not_tried_again_and_the_log_says_why(int status, string reason)
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.Refuses(status, ("Location", "https://evil.example/v1")));

        desk.AssertPlain(await desk.AskAsync());

        Assert.Single(desk.Model.Requests);
        Assert.Contains(desk.Log.All, line => line.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_waited_for_no_longer_than_the_time_limit()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.StallsBeforeHeaders);

        var asking = desk.AskAsync();
        await desk.Model.NextRequestAsync();
        Assert.False(asking.IsCompleted);
        desk.Time.Advance(TimeSpan.FromSeconds(2.5));

        desk.AssertPlain(await asking);
        Assert.Contains(desk.Log.All, line => line.Contains("did not reply", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_stops_in_the_middle_is_waited_for_no_longer_than_the_time_limit()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.StallsInBody(out var begun));

        var asking = desk.AskAsync();
        await begun.WaitAsync(TimeSpan.FromSeconds(60));
        desk.Time.Advance(TimeSpan.FromSeconds(2.5));

        desk.AssertPlain(await asking);
    }

    [Fact]
    public async Task Reading_the_question_and_summing_up_have_one_time_limit_together()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        const string Asked = "harbour loan or no money, what is it?";
        desk.Model.Reads(ModelTurn.StallsBeforeHeaders);

        var asking = desk.AskAsync(Asked);
        await desk.Model.NextRequestAsync();
        desk.Time.Advance(TimeSpan.FromSeconds(2.5));

        desk.AssertPlain(await asking, Asked);
        Assert.Single(desk.Model.Requests);
    }

    [Fact]
    public async Task A_reply_without_end_is_cut_off()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.NeverEnds);

        desk.AssertPlain(await desk.AskAsync());

        Assert.Contains(desk.Log.All, line => line.Contains("more than 256 KB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_listens_the_plain_answer_goes_out()
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:Retries", "0"));
        await desk.Model.StopAsync();

        desk.AssertPlain(await desk.AskAsync());

        Assert.Contains(desk.Log.All, line => line.Contains("Llm:Endpoint, cannot be reached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_fails_again_and_again_is_left_alone_for_half_a_minute()
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:Retries", "0"));
        desk.Model.SumsUp(ModelTurn.Refuses(500));
        for (var time = 0; time < 6; time++)
        {
            desk.AssertPlain(await desk.AskAsync());
        }

        Assert.Equal(4, desk.Model.Requests.Count);

        desk.Model.SumsUp($"Holt said the harbour would get a loan [{desk.Number("loan")}].");
        desk.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await desk.AskAsync()).Summary);
    }

    [Fact]
    public async Task Slow_replies_count_as_failures()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.StallsBeforeHeaders);
        for (var time = 0; time < 4; time++)
        {
            var asking = desk.AskAsync();
            await desk.Model.NextRequestAsync();

            // A request is given up before the answer is.
            desk.Time.Advance(TimeSpan.FromSeconds(2));
            desk.AssertPlain(await asking);
        }

        desk.AssertPlain(await desk.AskAsync());
        Assert.Equal(4, desk.Model.Requests.Count);
    }

    [Fact]
    public async Task No_more_than_so_many_are_asked_at_once_and_the_others_do_not_wait()
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:RequestsAtOnce", "1"));
        desk.Model.SumsUp(ModelTurn.StallsBeforeHeaders);
        var first = desk.AskAsync();
        await desk.Model.NextRequestAsync();

        desk.AssertPlain(await desk.AskAsync());

        Assert.Single(desk.Model.Requests);
        desk.Time.Advance(TimeSpan.FromSeconds(2.5));
        await first;
    }

    [Fact]
    public async Task Who_goes_away_is_not_answered()
    {
        await using var desk = await AssistedDesk.OpenAsync();
        desk.Model.SumsUp(ModelTurn.StallsBeforeHeaders);
        using var leaving = new CancellationTokenSource();

        var asking = desk.Answerer.AnswerAsync(AssistedDesk.Question, cancellationToken: leaving.Token);
        await desk.Model.NextRequestAsync();
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }
}
