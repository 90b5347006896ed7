using OnRecord.Discord.Components;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot;
using OnRecord.Host.Tests.Bot.Replies;

namespace OnRecord.Host.Tests.Bot.Questions;

public sealed class ButtonTests : IDisposable
{
    private readonly IndexedFolder folder = IndexedFolder.WithArticles();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task More_shows_the_next_page_and_never_a_statement_twice_until_there_are_no_more()
    {
        await using var bot = await QuestionBot.Over(WithLongTalk(14));
        foreach (var (command, option) in new[] { ("ask", "question"), ("quotes", "speaker"), ("timeline", "subject"), ("source", "article") })
        {
            var reply = await bot.Use(command, (option, command switch { "ask" => "What did Ines Falk say?", "source" => "The long talk", _ => "Ines Falk" }));
            var seen = Quotations(reply).ToList();
            var pages = 1;
            while (Labels(reply).Contains("More"))
            {
                var pressed = await bot.Press(reply, "More", isPrivate: pages > 1);
                Assert.Equal(pages > 1, pressed.Replaces);
                Assert.Equal(pages == 1, pressed.IsPrivate);
                reply = pressed.Message;
                MessageLimits.AssertHeld(reply);
                seen.AddRange(Quotations(reply));
                pages++;
            }

            Assert.InRange(pages, 2, 6);
            Assert.Equal(14, seen.Count);
            Assert.Equal(14, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task More_of_a_comparison_goes_on_with_both()
    {
        await using var bot = await QuestionBot.Over(WithLongTalk(8));
        var reply = await bot.Use("compare", ("first", "Ines Falk"), ("second", "Tomas Berg"));
        var seen = Quotations(reply).ToList();
        while (Labels(reply).Contains("More"))
        {
            reply = (await bot.Press(reply, "More", isPrivate: true)).Message;
            MessageLimits.AssertHeld(reply);
            seen.AddRange(Quotations(reply));
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Equal(8, seen.Count(words => words.Contains("ferry", StringComparison.Ordinal)));
        Assert.Contains("“Nobody will cross the Alder this winter,”", seen);
    }

    [Fact]
    public async Task Back_leads_to_the_page_before()
    {
        await using var bot = await QuestionBot.Over(WithLongTalk(14));
        var first = await bot.Use("quotes", ("speaker", "Ines Falk"));
        var second = (await bot.Press(first, "More")).Message;

        Assert.DoesNotContain("Back", Labels(first));
        var back = await bot.Press(second, "Back", isPrivate: true);

        Assert.True(back.Replaces);
        Assert.Equal(first.Embeds!.Single().Description, back.Message.Embeds!.Single().Description);
    }

    [Fact]
    public async Task Context_shows_the_paragraph_with_the_words_bold_and_a_menu_for_the_others()
    {
        await using var bot = await QuestionBot.Over(folder);
        var reply = await bot.Use("quotes", ("speaker", "Tomas Berg"));

        var context = await bot.Press(reply, "Context");
        var other = await bot.Press(context.Message, "", isPrivate: true, chosen: "1");

        Assert.True(context.IsPrivate);
        var read = DiscordMarkup.Read(context.Message.Embeds!.Single().Description!);
        Assert.Equal(["Nobody will cross the Alder this winter,"], read.Of("bold"));
        Assert.Contains("The old bridge over the Alder was closed on Monday.", read.Text);
        Assert.Contains("” said Tomas Berg, the mayor of Port Meridian.".Replace('”', '"'), read.Text);
        Assert.True(other.Replaces);
        var second = other.Message.Embeds!.Single();
        Assert.Contains("a waste of a good morning", DiscordMarkup.Read(second.Description!).Of("bold").Single());
        Assert.Equal("Harbour talks end early", second.Title);
        Assert.StartsWith("https://gazette.example/harbour-talks#:~:text=", second.Url);
        MessageLimits.AssertHeld(other.Message);
    }

    [Fact]
    public async Task Context_of_a_single_statement_has_no_menu()
    {
        await using var bot = await QuestionBot.Over(folder);
        var reply = await bot.Use("who-said", ("words", "Nobody will cross the Alder this winter"));

        Assert.Empty((await bot.Press(reply, "Context")).Message.Components!);
    }

    [Fact]
    public async Task Sources_lists_the_articles_that_the_words_stand_in()
    {
        await using var bot = await QuestionBot.Over(folder);
        var reply = await bot.Use("quotes", ("speaker", "Tomas Berg"));

        var sources = (await bot.Press(reply, "Sources")).Message.Embeds!.Single().Description!;

        Assert.Contains("**Bridge closed for repairs**\n  Meridian Post · 4 March 2024 · paragraph 2", sources);
        Assert.Contains("[Harbour talks end early](https://gazette.example/harbour-talks)\n  The Quill Gazette · 1 March 2024 · paragraph 4", sources);
    }

    [Fact]
    public async Task Of_one_persons_presses_the_last_counts_and_each_is_thanked_for()
    {
        await using var bot = await QuestionBot.Over(folder);
        var reply = await bot.Use("ask", ("question", "What did Tomas Berg say?"));
        var helpful = Id(reply, "Helpful");

        var thanks = await bot.PressId(helpful, user: 7);
        await bot.PressId(helpful, user: 8);
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        await bot.PressId(Id(reply, "Not helpful"), user: 7);

        Assert.True(thanks.IsPrivate);
        Assert.StartsWith("Thank you", thanks.Message.Content);
        var feedback = bot.Journal.Feedback(10).ToDictionary(one => one.ActorId);
        Assert.Equal(2, feedback.Count);
        Assert.False(feedback["7"].Helpful);
        Assert.True(feedback["8"].Helpful);
        Assert.Equal("/ask question: What did Tomas Berg say?", feedback["7"].Question);
        Assert.Equal("Answered", feedback["7"].Verdict);
    }

    [Fact]
    public async Task Share_posts_the_reply_for_all_and_names_who_shared_it_without_pinging()
    {
        await using var bot = await QuestionBot.Over(folder);
        var reply = await bot.Use("ask", ("question", "What did Tomas Berg say?"), ("private", true));

        var shared = await bot.Press(reply, "Share", isPrivate: true);

        Assert.False(shared.IsPrivate);
        Assert.False(shared.Replaces);
        Assert.Equal(@"Shared by \*Ada\* \@everyone", shared.Message.Content);
        Assert.Equal(reply.Embeds!.Single().Description, shared.Message.Embeds!.Single().Description);
        Assert.DoesNotContain("Share", Labels(shared.Message));
        MessageLimits.AssertHeld(shared.Message);
    }

    [Fact]
    public async Task Buttons_work_after_a_restart_and_after_the_index_was_built_anew()
    {
        string[] ids;
        await using (var before = await QuestionBot.Over(WithLongTalk(14)))
        {
            var reply = await before.Use("quotes", ("speaker", "Ines Falk"));
            ids = [Id(reply, "Context"), Id(reply, "More"), Id(reply, "Sources"), Id(reply, "Helpful")];
        }

        File.Delete(Path.Combine(folder.Path, "onrecord.db"));
        await using var after = await QuestionBot.Over(folder);
        foreach (var id in ids)
        {
            MessageLimits.AssertHeld((await after.PressId(id)).Message);
        }
    }

    [Fact]
    public async Task A_button_whose_record_is_gone_says_so()
    {
        await using var bot = await QuestionBot.Over(folder);
        foreach (var prefix in new[] { "context", "more", "back", "sources", "share", "helpful", "not-helpful", "context-of" })
        {
            var refusal = await Assert.ThrowsAsync<BotReplyException>(() => bot.PressId(prefix + ":quotes.gone1"));
            Assert.Equal("This reply is too old for its buttons; ask again with `/quotes`.", refusal.Message);
            await Assert.ThrowsAsync<BotReplyException>(() => bot.PressId(prefix + ":**@everyone** ' OR 1=1 --"));
        }
    }

    [Fact]
    public async Task Context_of_an_article_that_was_changed_or_taken_out_says_so()
    {
        await using var bot = await QuestionBot.Over(folder);
        var reply = await bot.Use("who-said", ("words", "Nobody will cross the Alder this winter"));
        await folder.Run("index", "remove", "bridge.md");

        var refusal = await Assert.ThrowsAsync<BotReplyException>(() => bot.Press(reply, "Context"));
        var sources = (await bot.Press(reply, "Sources")).Message;

        Assert.Contains("no longer in the coverage", refusal.Message);
        Assert.Equal("One of the articles is no longer in the coverage.", sources.Embeds!.Single().Description);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("7")]
    [InlineData("one")]
    [InlineData("99999999999999")]
    public async Task A_choice_that_was_never_offered_is_refused(string chosen)
    {
        await using var bot = await QuestionBot.Over(folder);
        var reply = await bot.Use("who-said", ("words", "Nobody will cross the Alder this winter"));
        var id = Id(reply, "Context").Replace("context:", "context-of:", StringComparison.Ordinal);

        await Assert.ThrowsAsync<BotReplyException>(() => bot.PressId(id, isPrivate: true, chosen: chosen));
    }

    private IndexedFolder WithLongTalk(int statements)
    {
        var paragraphs = Enumerable.Range(1, statements).Select(number =>
            $"\"The ferry number {number} will sail at {number} o'clock, whatever the wind does to the {Numbered(number)} boat of the island,\" said Ines Falk, the harbour master.");
        folder.WriteArticle(
            "talk.md",
            $"---\ntitle: The long talk\noutlet: Island Herald\npublished: 2024-03-02\nurl: https://herald.example/long-talk\n---\n{string.Join("\n\n", paragraphs)}\n");
        return folder;
    }

    private static string Numbered(int number) => string.Concat(Enumerable.Repeat($"very old and ({number}) *much* _loved_ ", 8));

    private static string[] Labels(MessageProperties reply) =>
        [.. reply.Components!.SelectMany(row => row.Components).OfType<Button>().Select(button => button.Label!)];

    private static string Id(MessageProperties reply, string label) =>
        reply.Components!.SelectMany(row => row.Components).OfType<Button>().Single(button => button.Label == label).CustomId!;

    private static string[] Quotations(MessageProperties reply) => DiscordMarkup.Read(reply.Embeds!.Single().Description!).Of("quote");
}
