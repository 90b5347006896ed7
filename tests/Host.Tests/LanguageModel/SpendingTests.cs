using OnRecord.Testing.ScriptedModel;

namespace OnRecord.Host.Tests.LanguageModel;

/// <summary>What the model may cost a minute.</summary>
public sealed class SpendingTests
{
    [Fact]
    public async Task Where_the_minutes_tokens_are_spent_plain_answers_go_out_without_asking()
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:TokensPerMinute", "5000"));
        desk.Model.SumsUp(ModelTurn.Says("Nothing of use.", inputTokens: 4_000, outputTokens: 500));

        await desk.AskAsync();
        desk.AssertPlain(await desk.AskAsync());

        Assert.Single(desk.Model.Requests);
        Assert.Contains(desk.Log.All, line => line.Contains("Llm:TokensPerMinute or Llm:CostPerMinute", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_minute_later_it_is_asked_again()
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:TokensPerMinute", "5000"));
        desk.Model.SumsUp(ModelTurn.Says("Nothing of use.", inputTokens: 4_000, outputTokens: 500));
        await desk.AskAsync();

        desk.Time.Advance(TimeSpan.FromSeconds(59));
        await desk.AskAsync();
        Assert.Single(desk.Model.Requests);

        desk.Time.Advance(TimeSpan.FromSeconds(2));
        await desk.AskAsync();
        Assert.Equal(2, desk.Model.Requests.Count);
    }

    [Fact]
    public async Task Where_prices_are_set_money_is_counted()
    {
        // 0.01 a thousand tokens read, 0.1 a thousand written: the reply costs 0.11.
        await using var desk = await AssistedDesk.OpenAsync(("Llm:CostPerMinute", "0.2"), ("Llm:InputPrice", "10"), ("Llm:OutputPrice", "100"));
        desk.Model.SumsUp(ModelTurn.Says("Nothing of use.", inputTokens: 1_000, outputTokens: 1_000));

        await desk.AskAsync();
        await desk.AskAsync();

        // What the second might cost is more than the 0.09 that are left only if all that it may write is counted: 0.04 and a little.
        await desk.AskAsync();
        Assert.Equal(2, desk.Model.Requests.Count);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1_000_000, -1_000_000)]
    public async Task A_server_that_says_nothing_of_cost_or_nonsense_is_estimated(int input, int output)
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:TokensPerMinute", "3000"));
        var text = string.Concat(Enumerable.Repeat("Nothing of use. ", 400));
        desk.Model.SumsUp(input == 0 ? ModelTurn.SaysWithoutUsage(text) : ModelTurn.Says(text, input, output));

        await desk.AskAsync();
        await desk.AskAsync();

        Assert.Single(desk.Model.Requests);
    }

    [Fact]
    public async Task What_nobody_knows_the_end_of_has_cost_what_it_may_have_cost()
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:TokensPerMinute", "1800"));
        desk.Model.SumsUp(ModelTurn.StallsBeforeHeaders);
        var asking = desk.AskAsync();
        await desk.Model.NextRequestAsync();
        desk.Time.Advance(TimeSpan.FromSeconds(2.5));
        await asking;

        await desk.AskAsync();

        Assert.Single(desk.Model.Requests);
    }

    [Fact]
    public async Task A_refusal_costs_nothing()
    {
        await using var desk = await AssistedDesk.OpenAsync(("Llm:TokensPerMinute", "1800"), ("Llm:Retries", "0"));
        desk.Model.SumsUp(ModelTurn.Refuses(500));

        await desk.AskAsync();
        await desk.AskAsync();

        Assert.Equal(2, desk.Model.Requests.Count);
    }
}
