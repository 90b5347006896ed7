using Microsoft.Data.Sqlite;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>Where the bot does not answer, or not as it would: what the person sees, and what the log says.</summary>
public sealed class RefusalTests
{
    private const string Question = "Who said \"Nobody will cross the Alder this winter\"?";

    [Fact]
    public async Task Who_asks_more_than_is_allowed_is_told_when_to_come_back()
    {
        await using var newsroom = await Newsroom.WithBotAsync(("Discord:QuestionsPerMinute", "2"));
        await newsroom.ReplyToAsync(newsroom.Reader, "help");
        await newsroom.ReplyToAsync(newsroom.Reader, "help");

        var third = await newsroom.ReplyToAsync(newsroom.Reader, "help");
        var others = await newsroom.ReplyToAsync(newsroom.Moderator, "help");

        Assert.True(third.IsEphemeral);
        Assert.Matches(@"<t:\d+:R>", third.Content);
        Assert.DoesNotContain("<t:", others.Text);
    }

    [Fact]
    public async Task In_a_server_or_a_channel_that_is_not_let_in_the_person_is_told()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var elsewhere = newsroom.Guild.AddChannel("off-topic");
        var thread = newsroom.Channel.AddThread("a question");
        await newsroom.StartBotAsync(("Discord:Channels", newsroom.Channel.Id));

        var refused = await (await newsroom.Discord.UseAsync(newsroom.Reader, elsewhere, "ask", ("question", Question))).ReplyAsync();
        var answered = await (await newsroom.Discord.UseAsync(newsroom.Reader, thread, "ask", ("question", Question))).ReplyAsync();

        Assert.True(refused.IsEphemeral);
        Assert.Equal($"I do not answer in this channel. Ask me in <#{newsroom.Channel.Id}>.", refused.Content);
        Assert.Contains("Tomas Berg", answered.Text);
    }

    [Fact]
    public async Task A_mention_in_a_thread_of_a_channel_that_is_let_in_is_answered_and_one_elsewhere_is_not()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var elsewhere = newsroom.Guild.AddChannel("off-topic").AddThread("gossip");
        var thread = newsroom.Channel.AddThread("a question");
        await newsroom.StartBotAsync(("Discord:Channels", newsroom.Channel.Id));

        await newsroom.Discord.WriteAsync(newsroom.Reader, elsewhere, $"<@bot> {Question}");
        await newsroom.Discord.WriteAsync(newsroom.Reader, thread, $"<@bot> {Question}");

        Assert.Contains("Tomas Berg", (await newsroom.Discord.NextMessageAsync(thread)).Text);
        Assert.DoesNotContain(elsewhere.Messages, message => message.Author.IsBot);
    }

    [Fact]
    public async Task Where_the_bot_may_not_send_embeds_the_answer_comes_as_plain_text_and_names_the_permission()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        newsroom.Channel.Deny(FakePermissions.EmbedLinks);

        var answer = await newsroom.ReplyToAsync(newsroom.Reader, "ask", ("question", Question));

        Assert.Empty(answer.Embeds);
        Assert.Contains("Nobody will cross the Alder this winter", answer.Content);
        Assert.Contains("Tomas Berg", answer.Content);
        Assert.Contains("Embed Links", answer.Content);
    }

    [Fact]
    public async Task A_server_that_fails_is_told_in_the_log_and_the_others_go_on()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var other = newsroom.Discord.AddGuild("Elsewhere");
        await newsroom.StartBotAsync();

        other.Fail();
        await newsroom.Log.Await($"The server {other.Id} (whose name is not known) cannot be reached", $"The server {other.Id} (Elsewhere) cannot be reached");
        var answer = await newsroom.ReplyToAsync(newsroom.Reader, "ask", ("question", Question));
        other.Recover();
        await newsroom.Log.Await($"The server {other.Id} (Elsewhere) can be reached again");
        other.RemoveBot();
        await newsroom.Log.Await($"The bot was taken out of the server {other.Id}");

        Assert.Contains("Tomas Berg", answer.Text);
    }

    [Fact]
    public async Task A_question_while_the_index_is_damaged_ends_in_a_sentence_with_an_id_that_stands_in_the_log()
    {
        await using var newsroom = await Newsroom.ForStartingAgainAsync();
        await newsroom.StartBotAsync();
        await newsroom.StopBotAsync();
        var database = Path.Combine(newsroom.Folder.Path, "onrecord.db");
        var bytes = await File.ReadAllBytesAsync(database);
        await newsroom.StartBotAsync();

        // The pages behind the header, while the host has them open; a change of another's then has it read them anew.
        await using var other = new SqliteConnection($"Data Source={database};Pooling=False");
        await other.OpenAsync();
        await using var change = other.CreateCommand();
        change.CommandText = "PRAGMA user_version";
        var version = await change.ExecuteScalarAsync();
        change.CommandText = $"BEGIN IMMEDIATE; PRAGMA user_version = {version}";
        await change.ExecuteNonQueryAsync();
        await using (var file = new FileStream(database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Position = 4096;
            await file.WriteAsync(new byte[bytes.Length - 4096]);
        }

        change.CommandText = "COMMIT";
        await change.ExecuteNonQueryAsync();

        var reply = await newsroom.ReplyToAsync(newsroom.Reader, "quotes", ("speaker", "Mara Lindqvist"));

        var id = System.Text.RegularExpressions.Regex.Match(reply.Content, "`([0-9A-Z]{6})`").Groups[1].Value;
        Assert.NotEmpty(id);
        Assert.DoesNotContain(newsroom.Folder.Path, reply.Text);
        Assert.StartsWith("Error:", await newsroom.Log.Await($"{id}: /quotes"), StringComparison.Ordinal);
    }
}
