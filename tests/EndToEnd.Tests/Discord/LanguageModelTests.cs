using OnRecord.Answering;
using OnRecord.Testing.ScriptedModel;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>The bot, with a scripted language model's server beside the loopback Discord.</summary>
public sealed class LanguageModelTests
{
    private const string Question = "What did Berg say?";

    [Fact]
    public async Task A_reply_has_the_summary_and_the_statements_that_it_cites()
    {
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp("Berg spoke of the Alder and the talks [1, 2]. Berg said all is lost [2]! Lindqvist agreed [1].");
        await using var newsroom = await Newsroom.WithBotAsync(Settings(model));

        var reply = await newsroom.ReplyToAsync(newsroom.Reader, "ask", ("question", Question));

        Assert.Contains(Summary.Label, reply.Text, StringComparison.Ordinal);
        Assert.Contains(@"Berg spoke of the Alder and the talks \[1, 2\].", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lindqvist agreed", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody will cross the Alder this winter", reply.Text, StringComparison.Ordinal);
        AssertSecret(newsroom, model);
    }

    [Fact]
    public async Task A_mention_is_answered_with_it_too()
    {
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp("Berg spoke of the Alder and the talks [1, 2].");
        await using var newsroom = await Newsroom.WithBotAsync(Settings(model));

        await newsroom.Discord.WriteAsync(newsroom.Reader, newsroom.Channel, $"<@{newsroom.Discord.Bot.Id}> {Question}");
        var reply = await newsroom.Discord.NextMessageAsync(newsroom.Channel);

        Assert.Contains(@"Berg spoke of the Alder and the talks \[1, 2\].", reply.Text, StringComparison.Ordinal);
        AssertSecret(newsroom, model);
    }

    [Fact]
    public async Task While_the_model_says_nothing_Discord_is_told_to_wait_and_then_the_plain_answer_comes()
    {
        await using var plainroom = await Newsroom.WithBotAsync();
        var plain = await plainroom.ReplyToAsync(plainroom.Reader, "ask", ("question", Question));
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp(ModelTurn.StallsBeforeHeaders);
        await using var newsroom = await Newsroom.WithBotAsync(Settings(model, timeLimit: "0.4"));

        var use = await newsroom.Discord.UseAsync(newsroom.Reader, newsroom.Channel, "ask", ("question", Question));
        var reply = await use.ReplyAsync();

        const int Deferred = 5;
        Assert.Equal(Deferred, Assert.Single(use.Callbacks).Type);
        Assert.Equal(plain.Text, reply.Text);
        Assert.Single(model.Requests);
        AssertSecret(newsroom, model);
    }

    [Fact]
    public async Task A_server_that_refuses_the_key_and_repeats_it_is_told_in_the_log_without_the_key()
    {
        await using var model = await ScriptedModelServer.StartAsync();
        model.SumsUp(ModelTurn.Refuses(401));
        await using var newsroom = await Newsroom.WithBotAsync(Settings(model));

        var reply = await newsroom.ReplyToAsync(newsroom.Reader, "ask", ("question", Question));

        Assert.DoesNotContain(Summary.Label, reply.Text, StringComparison.Ordinal);
        await newsroom.Log.Await("refuses the key in Llm:ApiKey (401)");
        AssertSecret(newsroom, model);
    }

    [Fact]
    public async Task What_the_model_reads_out_of_a_question_is_told_in_the_reply()
    {
        await using var model = await ScriptedModelServer.StartAsync();
        model.Reads("""{"speaker": "Tomas Berg", "topic": "the Alder"}""");
        await using var newsroom = await Newsroom.WithBotAsync(Settings(model));

        var reply = await newsroom.ReplyToAsync(newsroom.Reader, "ask", ("question", "Was hat Herr Berg zum Fluss gemeint?"));

        Assert.Contains("Nobody will cross the Alder this winter", reply.Text, StringComparison.Ordinal);
        Assert.Contains("as a language model read the question", reply.Text, StringComparison.Ordinal);
        AssertSecret(newsroom, model);
    }

    private static (string Name, string Value)[] Settings(ScriptedModelServer model, string timeLimit = "50") =>
        [.. model.Settings.Select(setting => (setting.Key, setting.Key == "Llm:TimeLimit" ? timeLimit : setting.Value!))];

    private static void AssertSecret(Newsroom newsroom, ScriptedModelServer model) =>
        Assert.DoesNotContain(newsroom.Log.All, line => line.Contains(model.Key, StringComparison.Ordinal));
}
