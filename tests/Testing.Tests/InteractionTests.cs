using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

public sealed class InteractionTests : NewsroomTest
{
    private static readonly object Answer = new { content = "He did.", allowed_mentions = WireBot.NoMentions };

    private static object WithButtons(string content = "Pages") => new
    {
        content,
        allowed_mentions = WireBot.NoMentions,
        components = new object[]
        {
            new { type = 1, components = new object[] { new { type = 2, style = 2, label = "More", custom_id = "more:1" } } },
            new
            {
                type = 1,
                components = new object[]
                {
                    new { type = 3, custom_id = "menu", placeholder = "Outlet", options = new[] { new { label = "One", value = "1" } } },
                },
            },
        },
    };

    [Fact]
    public async Task A_command_reaches_the_bot_and_its_message_reaches_the_person()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync("Who said it?");

        Assert.Equal(Guild.Id, interaction.GetProperty("guild_id").GetString());
        Assert.Equal(Ada.Id, interaction.GetProperty("member").GetProperty("user").GetProperty("id").GetString());
        Assert.Equal("Who said it?", interaction.GetProperty("data").GetProperty("options")[0].GetProperty("value").GetString());
        var answered = await Bot.CallbackAsync(interaction, new { type = 4, data = Answer });

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

        await Bot.EditAsync(interaction, Answer);
        var reply = await use.ReplyAsync();

        Assert.True(use.IsEphemeral);
        Assert.False(reply.IsLoading);
        Assert.Equal("He did.", Assert.Single(Desk.VisibleTo(Ada)).Content);
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task A_second_first_response_is_refused()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();
        await Bot.CallbackAsync(interaction, new { type = 4, data = Answer });

        var second = await Bot.CallbackAsync(interaction, new { type = 4, data = Answer });

        Assert.Equal((400, 40060), ((int)second.Status, second.Code));
        Assert.Equal([204, 400], use.Callbacks.Select(callback => callback.Status));
        Assert.Single(Desk.Messages);
    }

    [Fact]
    public async Task A_wrong_id_or_token_is_no_interaction()
    {
        await BeginWithCommandsAsync();
        var (use, _) = await AskAsync();

        var unknown = await Bot.RequestAsync(HttpMethod.Post, $"/interactions/{use.Id}/othertoken/callback", new { type = 4, data = Answer });

        Assert.Equal((404, 10062), ((int)unknown.Status, unknown.Code));
        Assert.Single(Discord.Violations);
    }

    [Fact]
    public async Task An_expired_token_edits_nothing()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();
        await Bot.CallbackAsync(interaction, new { type = 5 });
        use.Expire();

        var edit = await Bot.EditAsync(interaction, Answer);

        Assert.Equal((401, 50027), ((int)edit.Status, edit.Code));
        Assert.False(use.IsReplied);
    }

    [Fact]
    public async Task Nothing_can_be_edited_before_the_first_response()
    {
        await BeginWithCommandsAsync();
        var (_, interaction) = await AskAsync();

        Assert.Equal(10015, (await Bot.EditAsync(interaction, Answer)).Code);
    }

    [Fact]
    public async Task A_button_of_the_reply_can_be_pressed_and_changes_it()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();
        await Bot.CallbackAsync(interaction, new { type = 4, data = WithButtons() });
        var reply = await use.ReplyAsync();

        var press = await Discord.PressAsync(Ada, reply, "More");
        var pressed = await Bot.EventAsync("INTERACTION_CREATE");
        Assert.Equal("more:1", pressed.GetProperty("data").GetProperty("custom_id").GetString());
        Assert.Equal(reply.Id, pressed.GetProperty("message").GetProperty("id").GetString());
        await Bot.CallbackAsync(pressed, new { type = 7, data = new { content = "Page 2", components = Array.Empty<object>(), allowed_mentions = WireBot.NoMentions } });

        Assert.Same(reply, await press.ReplyAsync());
        Assert.Equal("Page 2", reply.Content);
        Assert.Empty(reply.Buttons);
        Assert.Equal(2, reply.Versions.Count);
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task A_choice_in_a_menu_comes_with_its_values()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();
        await Bot.CallbackAsync(interaction, new { type = 4, data = WithButtons() });

        var choice = await Discord.ChooseAsync(Ada, await use.ReplyAsync(), "menu", "1");
        var chosen = await Bot.EventAsync("INTERACTION_CREATE");
        Assert.Equal("1", chosen.GetProperty("data").GetProperty("values")[0].GetString());
        await Bot.CallbackAsync(chosen, new { type = 6 });
        await Bot.FollowUpAsync(chosen, Answer);

        Assert.Equal("He did.", (await choice.FollowUpAsync()).Content);
        Assert.Equal("He did.", (await choice.ReplyAsync()).Content);
    }

    [Fact]
    public async Task A_form_can_be_opened_and_sent()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();
        await Bot.CallbackAsync(interaction, new
        {
            type = 9,
            data = new
            {
                custom_id = "form", title = "A form",
                components = new[] { new { type = 18, label = "Words", component = new { type = 4, custom_id = "words", style = 1, max_length = 10 } } },
            },
        });
        var modal = await use.ModalAsync();

        await Assert.ThrowsAsync<FakeDiscordException>(() => Discord.SubmitAsync(Ada, modal, ("words", "far too many words")));
        await Assert.ThrowsAsync<FakeDiscordException>(() => Discord.SubmitAsync(Ada, modal, ("other", "x")));
        await Discord.SubmitAsync(Ada, modal, ("words", "hello"));
        var sent = await Bot.EventAsync("INTERACTION_CREATE");

        Assert.Equal(5, sent.GetProperty("type").GetInt32());
        Assert.Equal("hello", sent.GetProperty("data").GetProperty("components")[0].GetProperty("component").GetProperty("value").GetString());
        Assert.Equal(400, (int)(await Bot.CallbackAsync(sent, new { type = 9, data = new { custom_id = "f", title = "t", components = Array.Empty<object>() } })).Status);
    }

    [Fact]
    public async Task What_is_typed_is_offered_choices()
    {
        await Bot.BeginAsync();
        await Bot.RegisterAsync(new
        {
            name = "quotes",
            description = "d",
            options = new object[] { new { type = 3, name = "speaker", description = "d", required = true, autocomplete = true } },
        });
        var completing = Discord.CompleteAsync(Ada, Desk, "quotes", "speaker", "Bli");
        var typing = await Bot.EventAsync("INTERACTION_CREATE");
        var option = typing.GetProperty("data").GetProperty("options")[0];
        Assert.Equal((4, true, "Bli"), (typing.GetProperty("type").GetInt32(), option.GetProperty("focused").GetBoolean(), option.GetProperty("value").GetString()));

        var tooMany = Enumerable.Range(0, 26).Select(number => new { name = $"n{number}", value = $"v{number}" }).ToArray();
        Assert.Equal(50035, (await Bot.CallbackAsync(typing, new { type = 8, data = new { choices = tooMany } })).Code);
        await Bot.CallbackAsync(typing, new { type = 8, data = new { choices = tooMany[..25] } });

        Assert.Equal(25, (await completing).Count);
    }

    [Fact]
    public async Task A_message_command_brings_the_message()
    {
        await Bot.BeginAsync();
        await Bot.RegisterAsync(new { name = "Who said this?", type = 3 });
        var message = await Discord.WriteAsync(Ada, Desk, "There is no doubt.");
        await Discord.UseOnMessageAsync(Ada, message, "Who said this?");

        var data = (await Bot.EventAsync("INTERACTION_CREATE")).GetProperty("data");
        var target = data.GetProperty("resolved").GetProperty("messages").GetProperty(data.GetProperty("target_id").GetString()!);
        Assert.Equal("There is no doubt.", target.GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_command_under_a_command_brings_its_file()
    {
        await Bot.BeginAsync();
        await Bot.RegisterAsync(new
        {
            name = "coverage", description = "d",
            options = new object[] { new { type = 1, name = "add", description = "d", options = new object[] { new { type = 11, name = "file", description = "d" } } } },
        });
        await Discord.UseAsync(Ada, Discord.DirectChannel(Ada), "coverage add", ("file", FakeFile.OfText("a.txt", "An article.")));

        var interaction = await Bot.EventAsync("INTERACTION_CREATE");
        Assert.False(interaction.TryGetProperty("guild_id", out _));
        Assert.Equal(1, interaction.GetProperty("context").GetInt32());
        var add = interaction.GetProperty("data").GetProperty("options")[0];
        Assert.Equal(("add", 1), (add.GetProperty("name").GetString(), add.GetProperty("type").GetInt32()));
        var id = add.GetProperty("options")[0].GetProperty("value").GetString()!;
        var file = interaction.GetProperty("data").GetProperty("resolved").GetProperty("attachments").GetProperty(id);
        using var http = new HttpClient();
        Assert.Equal("An article.", await http.GetStringAsync(new Uri(file.GetProperty("url").GetString()!)));
    }

    [Fact]
    public async Task A_deferral_takes_no_flag_but_the_ephemeral_one()
    {
        await BeginWithCommandsAsync();
        var (_, interaction) = await AskAsync();

        Assert.Equal(400, (int)(await Bot.CallbackAsync(interaction, new { type = 5, data = new { flags = 4 } })).Status);
    }

    [Fact]
    public async Task A_response_can_tell_its_message()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();

        var response = await Bot.CallbackAsync(interaction, new { type = 4, data = Answer }, "?with_response=true");

        Assert.Equal(200, (int)response.Status);
        Assert.Equal(use.Original!.Id, response.Body!["resource"]!["message"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_person_cannot_do_what_Discord_does_not_let_them()
    {
        await BeginWithCommandsAsync();
        await Bot.RegisterAsync(Ask, new { name = "coverage", description = "d", default_member_permissions = 32, contexts = new[] { 0 } });
        var (use, interaction) = await AskAsync();
        await Bot.CallbackAsync(interaction, new { type = 4, data = new { content = "x", flags = 64, allowed_mentions = WireBot.NoMentions } });
        var reply = await use.ReplyAsync();
        var bob = Guild.AddMember("bob", FakePermissions.Moderator);

        await RefusedAsync("No command “asks”", () => Discord.UseAsync(Ada, Desk, "asks"));
        await RefusedAsync("needs the option “question”", () => Discord.UseAsync(Ada, Desk, "ask"));
        await RefusedAsync("no option “topic”", () => Discord.UseAsync(Ada, Desk, "ask", ("question", "x"), ("topic", "y")));
        await RefusedAsync("0 to 200 characters", () => Discord.UseAsync(Ada, Desk, "ask", ("question", new string('x', 201))));
        await RefusedAsync("does not take a String", () => Discord.UseAsync(Ada, Desk, "ask", ("question", "x"), ("private", "yes")));
        await RefusedAsync("lacks the permissions 32", () => Discord.UseAsync(Ada, Desk, "coverage"));
        await RefusedAsync("No command “coverage”", () => Discord.UseAsync(bob, Discord.DirectChannel(bob), "coverage"));
        await RefusedAsync("does not see the message", () => Discord.PressAsync(bob, reply, "More"));
        await RefusedAsync("has no “More”", () => Discord.PressAsync(Ada, reply, "More"));
        await Discord.UseAsync(bob, Desk, "coverage");
        Guild.CommandsAreForEverybody = true;
        await Discord.UseAsync(Ada, Desk, "coverage");
        Guild.HasCommandScope = false;
        await RefusedAsync("No command “ask”", () => Discord.UseAsync(Ada, Desk, "ask", ("question", "x")));
    }

    private static async Task RefusedAsync(string why, Func<Task> act) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<FakeDiscordException>(act)).Message, StringComparison.Ordinal);
}

public sealed class LateResponseTests : NewsroomTest
{
    private protected override FakeDiscordOptions Options => new() { FirstResponseWithin = TimeSpan.Zero };

    [Fact]
    public async Task After_the_time_for_the_first_response_the_interaction_is_gone()
    {
        await BeginWithCommandsAsync();
        var (use, interaction) = await AskAsync();

        var late = await Bot.CallbackAsync(interaction, new { type = 5 });

        Assert.Equal((404, 10062), ((int)late.Status, late.Code));
        Assert.False(use.IsAcknowledged);
    }
}
