using OnRecord.Coverage;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Tests.Bot.Door;

public sealed class InteractionRouterTests
{
    private static readonly DiscordException Expired = new("Unknown interaction", 404, DiscordErrorCode.UnknownInteraction);

    [Fact]
    public async Task A_reply_that_is_ready_is_sent_at_once()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", "Here it is."));

        var asked = await router.HandleAsync(TestInteraction.Using("ask"));

        Assert.Equal(["respond: Here it is."], asked.Calls);
        Assert.Null(asked.Last!.Flags);
    }

    [Theory]
    [InlineData(false, "defer")]
    [InlineData(true, "defer privately")]
    public async Task A_reply_that_takes_longer_is_announced_and_brought_by_an_edit(bool isPrivate, string deferred)
    {
        var reply = new TaskCompletionSource<BotReply>();
        using var router = new RouterUnderTest(new TestCommand("ask", (_, _) => reply.Task) { Private = isPrivate });
        var asked = TestInteraction.Using("ask");
        var handling = router.Begin(asked);

        await router.KeepWaitingAsync();
        await asked.CalledAsync();
        Assert.Equal([deferred], asked.Calls);
        reply.SetResult(new(new() { Content = "Here it is." }));
        await handling;

        Assert.Equal([deferred, "modify: Here it is."], asked.Calls);
    }

    [Fact]
    public async Task A_private_reply_is_for_who_asked_alone()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", "Just for you.") { Private = true });

        var asked = await router.HandleAsync(TestInteraction.Using("ask"));

        Assert.Equal(MessageFlags.Ephemeral, asked.Last!.Flags);
    }

    [Fact]
    public async Task A_command_is_found_by_the_first_word_of_its_name()
    {
        using var router = new RouterUnderTest(new TestCommand("coverage", "Status."));

        var asked = await router.HandleAsync(TestInteraction.Using("coverage status"));

        Assert.Equal(["respond: Status."], asked.Calls);
    }

    [Fact]
    public async Task A_button_that_replaces_its_message_updates_it_and_another_replies()
    {
        using var router = new RouterUnderTest(
            new TestHandler("page", replaces: true, argument => Task.FromResult(new BotReply(new() { Content = $"Page {argument}" }))),
            new TestHandler("context", replaces: false, argument => Task.FromResult(new BotReply(new() { Content = $"Around {argument}" }))));

        var paged = await router.HandleAsync(TestInteraction.Pressing("page:2:3"));
        var looked = await router.HandleAsync(TestInteraction.Pressing("context:abc"));

        Assert.Equal(["update: Page 2:3"], paged.Calls);
        Assert.Null(paged.Last!.Flags);
        Assert.Equal(["respond: Around abc"], looked.Calls);
        Assert.Equal(MessageFlags.Ephemeral, looked.Last!.Flags);
    }

    [Fact]
    public async Task What_fails_is_told_with_an_id_that_stands_in_the_log_and_without_the_reason()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", (_, _) => throw new InvalidOperationException("the secret reason")));

        var asked = await router.HandleAsync(TestInteraction.Using("ask"));

        var id = FailureId.Of(asked.Id);
        Assert.Contains($"`{id}`", Assert.Single(asked.Calls));
        Assert.Equal(MessageFlags.Ephemeral, asked.Last!.Flags);
        Assert.DoesNotContain("secret", asked.Last.Content!);
        Assert.Contains(router.Log.All, line => line.StartsWith($"Error: {id}: /ask", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_index_cannot_be_read_the_person_is_not_told_its_path()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", (_, _) => throw new CoverageException("/srv/index/onrecord.db is damaged.")));

        var asked = await router.HandleAsync(TestInteraction.Using("ask"));

        Assert.StartsWith("respond: The coverage cannot be read", Assert.Single(asked.Calls), StringComparison.Ordinal);
        Assert.DoesNotContain("/srv", asked.Last!.Content!);
    }

    [Fact]
    public async Task A_failure_after_the_announcement_takes_the_place_of_the_reply()
    {
        var reply = new TaskCompletionSource<BotReply>();
        using var router = new RouterUnderTest(new TestCommand("ask", (_, _) => reply.Task));
        var asked = TestInteraction.Using("ask");
        var handling = router.Begin(asked);
        await router.KeepWaitingAsync();
        await asked.CalledAsync();

        reply.SetException(new InvalidOperationException());
        await handling;

        Assert.StartsWith("modify: Something went wrong", asked.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_behind_a_button_leaves_the_message_that_the_button_stands_in()
    {
        var reply = new TaskCompletionSource<BotReply>();
        using var router = new RouterUnderTest(new TestHandler("page", replaces: true, _ => reply.Task));
        var pressed = TestInteraction.Pressing("page:2");
        var handling = router.Begin(pressed);
        await router.KeepWaitingAsync();
        await pressed.CalledAsync();

        reply.SetException(new BotReplyException("There is no such page."));
        await handling;

        Assert.Equal(["defer update", "followup: There is no such page."], pressed.Calls);
        Assert.Equal(MessageFlags.Ephemeral, pressed.Last!.Flags);
    }

    [Fact]
    public async Task A_refusal_is_told_as_it_is_and_is_no_failure()
    {
        using var router = new RouterUnderTest(new TestCommand("quotes", (_, _) => throw new BotReplyException("“32 May” is no day.")));

        var asked = await router.HandleAsync(TestInteraction.Using("quotes"));

        Assert.Equal(["respond: “32 May” is no day."], asked.Calls);
        Assert.Empty(router.Log.All);
    }

    [Theory]
    [InlineData("forecast")]
    [InlineData("old-button:1")]
    public async Task What_we_do_not_have_is_told_to_be_gone(string name)
    {
        using var router = new RouterUnderTest(new TestCommand("ask", "Here it is."));

        var asked = await router.HandleAsync(name.Contains(':', StringComparison.Ordinal) ? TestInteraction.Pressing(name) : TestInteraction.Using(name));

        Assert.StartsWith("respond: I do not know that any more", Assert.Single(asked.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interaction_that_has_expired_is_logged_and_nothing_else()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", "Too late."));
        var asked = new TestInteraction
        {
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
            Refusing = _ => Expired,
        };

        await router.HandleAsync(asked);

        Assert.Empty(asked.Calls);
        Assert.Contains("was not answered in time", Assert.Single(router.Log.All));
    }

    [Fact]
    public async Task A_first_response_that_nobody_confirmed_is_made_good_by_an_edit()
    {
        var landed = false;
        using var router = new RouterUnderTest(new TestCommand("ask", "Here it is."));
        var asked = new TestInteraction
        {
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
            Refusing = call =>
            {
                var first = !landed && call == "respond";
                landed = true;
                return first ? new DiscordException("Interaction has already been acknowledged.", 400, DiscordErrorCode.InteractionAlreadyAcknowledged) : null;
            },
        };

        await router.HandleAsync(asked);

        Assert.Equal(["modify: Here it is."], asked.Calls);
        Assert.Empty(router.Log.All);
    }

    [Fact]
    public async Task A_reply_that_Discord_finds_malformed_ends_in_a_sentence_and_the_log_says_what_was_wrong()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", "Malformed."));
        var tries = 0;
        var asked = new TestInteraction
        {
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
            Refusing = _ => ++tries == 1
                ? new DiscordException("Invalid Form Body", 400, DiscordErrorCode.InvalidFormBody, ["embeds[0].title: too long"])
                : null,
        };

        await router.HandleAsync(asked);

        Assert.StartsWith("respond: Discord did not take my reply", Assert.Single(asked.Calls), StringComparison.Ordinal);
        Assert.Contains("embeds[0].title: too long", Assert.Single(router.Log.All));
    }

    [Fact]
    public async Task Work_goes_on_once_the_reply_stands()
    {
        IReadOnlyList<string> before = [];
        using var router = new RouterUnderTest(new TestCommand("reindex", (asked, _) => Task.FromResult(new BotReply(new() { Content = "0 %" })
        {
            Then = async (interaction, token) =>
            {
                before = ((TestInteraction)asked).Calls;
                await interaction.ModifyOriginalResponseAsync(new() { Content = "100 %" }, token);
            },
        })));

        var asked = await router.HandleAsync(TestInteraction.Using("reindex"));

        Assert.Equal(["respond: 0 %"], before);
        Assert.Equal(["respond: 0 %", "modify: 100 %"], asked.Calls);
    }

    [Fact]
    public async Task A_reply_that_never_comes_is_given_up_and_that_is_told()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("never comes here");
        }));
        var asked = TestInteraction.Using("ask");
        var handling = router.Begin(asked);
        await router.KeepWaitingAsync();
        await asked.CalledAsync();

        router.Time.Advance(InteractionRouter.Longest);
        await handling;

        Assert.StartsWith("modify: This took too long", asked.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_being_answered_when_the_bot_is_stopped_is_told()
    {
        using var stop = new CancellationTokenSource();
        using var router = new RouterUnderTest(new TestCommand("ask", async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("never comes here");
        }));
        var asked = TestInteraction.Using("ask");
        var handling = router.Begin(asked, stop.Token);
        await router.KeepWaitingAsync();
        await asked.CalledAsync();

        await stop.CancelAsync();
        await handling;

        Assert.StartsWith("modify: I was stopped before this was done", asked.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_may_be_answered_at_once_wait_are_told_so_and_are_answered()
    {
        var first = new TaskCompletionSource<BotReply>();
        var answers = new Queue<Task<BotReply>>([first.Task, Task.FromResult(new BotReply(new() { Content = "Second." }))]);
        using var router = new RouterUnderTest(
            new DiscordOptions { QuestionsAtOnce = 1 }, new TestCommand("ask", (_, _) => answers.Dequeue()));
        var one = TestInteraction.Using("ask");
        var firstHandling = router.Begin(one);
        await router.KeepWaitingAsync();
        await one.CalledAsync();

        var two = TestInteraction.Using("ask");
        var secondHandling = router.Begin(two);
        await router.KeepWaitingAsync();
        await two.CalledAsync();
        Assert.Equal(["defer"], two.Calls);
        first.SetResult(new(new() { Content = "First." }));
        await firstHandling;
        await secondHandling;

        Assert.Equal(["defer", "modify: First."], one.Calls);
        Assert.Equal(["defer", "modify: Second."], two.Calls);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back_and_let_in_then()
    {
        using var router = new RouterUnderTest(new DiscordOptions { QuestionsPerMinute = 2 }, new TestCommand("ask", "Here it is."));
        await router.HandleAsync(TestInteraction.Using("ask"));
        router.Time.Advance(TimeSpan.FromSeconds(20));
        await router.HandleAsync(TestInteraction.Using("ask"));

        var third = await router.HandleAsync(TestInteraction.Using("ask"));
        var other = await router.HandleAsync(new TestInteraction
        {
            User = new() { Id = new(31) },
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
        });
        router.Time.Advance(TimeSpan.FromSeconds(40));
        var later = await router.HandleAsync(TestInteraction.Using("ask"));

        var then = router.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Contains($"<t:{then}:R>", Assert.Single(third.Calls));
        Assert.Equal(MessageFlags.Ephemeral, third.Last!.Flags);
        Assert.Equal(["respond: Here it is."], other.Calls);
        Assert.Equal(["respond: Here it is."], later.Calls);
    }

    [Theory]
    [InlineData(11UL, 20UL, null, "in this server")]
    [InlineData(10UL, 22UL, null, "in this channel. Ask me in <#20>")]
    [InlineData(10UL, 22UL, 23UL, "in this channel. Ask me in <#20>")]
    [InlineData(null, 20UL, null, "not in direct messages")]
    public async Task Where_the_bot_is_not_to_answer_it_says_so_to_who_asked_alone(ulong? guild, ulong channel, ulong? parent, string words)
    {
        using var router = new RouterUnderTest(
            new DiscordOptions { Guilds = ["10"], Channels = ["20"], DirectMessages = false }, new TestCommand("ask", "Here it is."));

        var asked = await router.HandleAsync(new TestInteraction
        {
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
            GuildId = guild is { } id ? new(id) : null,
            ChannelId = new(channel),
            ParentChannelId = parent is { } over ? new(over) : null,
        });

        Assert.Contains(words, Assert.Single(asked.Calls));
        Assert.Equal(MessageFlags.Ephemeral, asked.Last!.Flags);
    }

    [Fact]
    public async Task A_thread_counts_as_its_channel()
    {
        using var router = new RouterUnderTest(new DiscordOptions { Channels = ["20"] }, new TestCommand("ask", "Here it is."));

        var asked = await router.HandleAsync(new TestInteraction
        {
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
            ChannelId = new(99),
            ParentChannelId = new(20),
        });

        Assert.Equal(["respond: Here it is."], asked.Calls);
    }

    [Fact]
    public async Task Where_embeds_are_not_allowed_the_same_text_comes_plain_and_names_the_permission()
    {
        using var router = new RouterUnderTest(new TestCommand("ask", (_, _) => Task.FromResult(new BotReply(new()
        {
            Embeds = [new() { Description = "Tomas Berg said this:\n\n> Nobody will cross.", Footer = new("Understood as: the mayor") }],
        }))));

        var asked = await router.HandleAsync(new TestInteraction
        {
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
            AppPermissions = GuildPermissions.SendMessages,
        });

        Assert.Empty(asked.Last!.Embeds!);
        Assert.Contains("> Nobody will cross.", asked.Last.Content!);
        Assert.Contains("Embed Links", asked.Last.Content!);
    }

    [Fact]
    public async Task A_long_text_is_cut_between_its_parts_where_it_comes_plain()
    {
        var parts = Enumerable.Range(1, 40).Select(number => $"> Statement {number:00} {new string('w', 80)}");
        using var router = new RouterUnderTest(new TestCommand("ask", (_, _) => Task.FromResult(new BotReply(new()
        {
            Embeds = [new() { Description = string.Join("\n\n", parts) }],
        }))));

        var asked = await router.HandleAsync(new TestInteraction
        {
            Command = new() { Type = ApplicationCommandType.Slash, Name = "ask" },
            AppPermissions = GuildPermissions.SendMessages,
        });

        var shown = asked.Last!.Content!.Split("\n\n");
        Assert.True(asked.Last.Content.Length <= PlainReply.Longest);
        Assert.All(shown[..^1], part => Assert.Matches(@"^> Statement \d\d w{80}$", part));
        Assert.Contains("There is more", shown[^1]);
    }

    [Fact]
    public async Task Choices_are_offered_at_most_25()
    {
        using var router = new RouterUnderTest(new TestCommand("quotes", "x")
        {
            Offered = () => [.. Enumerable.Range(1, 40).Select(number => new ApplicationCommandOptionChoice($"{number}", $"{number}"))],
        });

        var typed = await router.HandleAsync(Typing("quotes"));

        Assert.Equal(25, typed.Choices!.Count);
    }

    [Fact]
    public async Task Where_choices_cannot_be_had_none_are_offered_and_the_log_knows()
    {
        using var router = new RouterUnderTest(new TestCommand("quotes", "x") { Offered = () => throw new CoverageException("Damaged.") });

        var failed = await router.HandleAsync(Typing("quotes"));
        var unknown = await router.HandleAsync(Typing("forecast"));

        Assert.Empty(failed.Choices!);
        Assert.Empty(unknown.Choices!);
        Assert.StartsWith("Warning: No choices could be offered for /quotes", Assert.Single(router.Log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_that_nobody_waits_for_any_more_are_no_matter()
    {
        using var router = new RouterUnderTest(new TestCommand("quotes", "x"));

        await router.HandleAsync(new TestInteraction
        {
            Type = InteractionType.ApplicationCommandAutocomplete,
            Command = new() { Type = ApplicationCommandType.Slash, Name = "quotes" },
            Refusing = _ => Expired,
        });

        Assert.StartsWith("Debug:", Assert.Single(router.Log.All), StringComparison.Ordinal);
    }

    private static TestInteraction Typing(string command) => new()
    {
        Type = InteractionType.ApplicationCommandAutocomplete,
        Command = new() { Type = ApplicationCommandType.Slash, Name = command, Focused = "speaker" },
    };
}
