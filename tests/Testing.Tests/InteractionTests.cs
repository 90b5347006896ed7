namespace OnRecord.Testing.Tests;

public sealed class InteractionTests : NewsroomTest
{
    [Fact]
    public async Task A_command_reaches_the_bot_and_its_message_reaches_the_person()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync("Who said it?");

        Assert.Equal(Guild.Id, interaction.GetProperty("guild_id").GetString());
        Assert.Equal(Ada.Id, interaction.GetProperty("member").GetProperty("user").GetProperty("id").GetString());
        Assert.Equal("Who said it?", interaction.GetProperty("data").GetProperty("options")[0].GetProperty("value").GetString());
        var answered = await Bot.CallbackAsync(interaction, new { type = 4, data = new { content = "He did.", allowed_mentions = WireBot.NoMentions } });

        Assert.Equal(204, (int)answered.Status);
        var reply = await use.ReplyAsync();
        Assert.Equal("He did.", reply.Content);
        Assert.Same(reply, Assert.Single(Desk.Messages));
        Assert.NotNull(use.AcknowledgedAfter);
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task A_deferred_reply_is_there_once_it_is_edited()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();

        await Bot.CallbackAsync(interaction, new { type = 5, data = new { flags = 64 } });
        await use.AcknowledgedAsync();
        Assert.False(use.IsReplied);
        Assert.True(use.Original!.IsLoading);
        Assert.Empty(Desk.Messages);

        await Bot.EditAsync(interaction, new { content = "Here.", allowed_mentions = WireBot.NoMentions });
        var reply = await use.ReplyAsync();

        Assert.True(use.IsEphemeral);
        Assert.False(reply.IsLoading);
        Assert.Equal("Here.", Assert.Single(Desk.VisibleTo(Ada)).Content);
        Assert.Empty(Discord.Violations);
    }
}
