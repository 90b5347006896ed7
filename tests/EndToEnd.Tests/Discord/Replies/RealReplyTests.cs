using System.Text.RegularExpressions;
using OnRecord.Testing;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord.Replies;

/// <summary>
/// Every command over the five real articles, as somebody reads the reply. Each is kept as a file in this folder, with the addresses of
/// the articles' words in their place, and compared whole. <c>ONRECORD_APPROVE=1</c> in the environment writes the files anew.
/// </summary>
public sealed partial class RealReplyTests(RealNewsroom newsroom) : IClassFixture<RealNewsroom>
{
    [SharedTheory]
    [InlineData("ask-topic", "ask", "question", "What did Blinken say about NATO?")]
    [InlineData("ask-everything", "ask", "question", "What did Putin say?")]
    [InlineData("ask-did-say", "ask", "question", "Did Putin say \"non-starter\"?")]
    [InlineData("ask-nobody", "ask", "question", "What did Napoleon say about Moscow?")]
    [InlineData("who-said", "who-said", "words", "we didn't expect any major breakthroughs")]
    [InlineData("quotes", "quotes", "speaker", "the Kremlin")]
    [InlineData("timeline-speaker", "timeline", "subject", "Blinken")]
    [InlineData("timeline-topic", "timeline", "subject", "sanctions")]
    [InlineData("source", "source", "article", "002_a655f0eeac379ab5.txt")]
    public async Task A_command_with_one_option_is_answered_with_the_articles_words(string file, string command, string option, string value) =>
        Kept(file, await AskAsync(command, (option, value)));

    [SharedTheory]
    [InlineData("sources", "sources")]
    [InlineData("help", "help")]
    [InlineData("coverage-status", "coverage status")]
    public async Task A_command_without_options_is_answered(string file, string command) => Kept(file, await AskAsync(command));

    [SharedFact]
    public async Task Two_speakers_stand_side_by_side() =>
        Kept("compare", await AskAsync("compare", ("first", "Blinken"), ("second", "Putin"), ("topic", "NATO")));

    [SharedFact]
    public async Task Quotes_are_narrowed_by_topic_and_day() =>
        Kept("quotes-narrow", await AskAsync("quotes", ("speaker", "Blinken"), ("topic", "Ukraine"), ("since", "January 2022")));

    [SharedFact]
    public async Task A_private_question_is_answered_in_private() =>
        Kept("ask-private", await AskAsync("ask", ("question", "Who said the talks were frank?"), ("private", true)));

    [SharedFact]
    public async Task The_words_of_a_message_are_looked_up()
    {
        var written = await newsroom.Discord.WriteAsync(newsroom.Ada, newsroom.Channel, "Somebody said \"non-starter\" about it.");

        Kept("who-said-this", await (await newsroom.Discord.UseOnMessageAsync(newsroom.Ada, written, "Who said this?")).ReplyAsync());
    }

    [SharedFact]
    public async Task A_mention_is_a_question_and_a_reply_to_the_answer_keeps_its_subject()
    {
        var thread = newsroom.Channel.AddThread("follow-up");
        await newsroom.Discord.WriteAsync(newsroom.Ada, thread, "<@bot> What did Blinken say about NATO?");
        var answer = await newsroom.Discord.NextMessageAsync(thread);
        await newsroom.Discord.WriteAsync(newsroom.Ada, thread, "<@bot> and about Ukraine?", replyTo: answer);
        var next = await newsroom.Discord.NextMessageAsync(thread);

        Kept("mention", answer);
        Kept("mention-follow-up", next);
    }

    [SharedFact]
    public async Task A_direct_message_is_a_question()
    {
        var direct = newsroom.Discord.DirectChannel(newsroom.Ada);
        await newsroom.Discord.WriteAsync(newsroom.Ada, direct, "What did Johnson say?");

        Kept("direct-message", await newsroom.Discord.NextMessageAsync(direct));
    }

    [SharedTheory]
    [InlineData("context", "Context")]
    [InlineData("not-helpful", "Not helpful")]
    [InlineData("helpful", "Helpful")]
    [InlineData("more", "More")]
    public async Task A_button_leads_on(string file, string button)
    {
        var reply = await AskAsync("source", ("article", "003_625579a92e5a1402.txt"));

        Kept(file, await (await newsroom.Discord.PressAsync(newsroom.Ada, reply, button)).ReplyAsync());
    }

    [SharedFact]
    public async Task The_articles_of_a_reply_are_listed()
    {
        var reply = await AskAsync("timeline", ("subject", "Blinken"));

        Kept("sources-of-reply", await (await newsroom.Discord.PressAsync(newsroom.Ada, reply, "Sources")).ReplyAsync());
    }

    [SharedFact]
    public async Task Speakers_and_outlets_are_offered_while_they_are_typed()
    {
        var speakers = await newsroom.Discord.CompleteAsync(newsroom.Ada, newsroom.Channel, "quotes", "speaker", "bl");
        var articles = await newsroom.Discord.CompleteAsync(newsroom.Ada, newsroom.Channel, "source", "article", string.Empty);

        Assert.Contains(speakers, choice => choice.Name.Contains("Blinken", StringComparison.Ordinal));
        Assert.Equal(5, articles.Count);
    }

    private async Task<FakeMessage> AskAsync(string command, params (string Name, object Value)[] options) =>
        await (await newsroom.Discord.UseAsync(newsroom.Ada, newsroom.Channel, command, options)).ReplyAsync();

    /// <summary>Holds that the reply is the one in the file, and that nothing in it breaks Discord's rules.</summary>
    private void Kept(string name, FakeMessage reply)
    {
        Assert.Empty(newsroom.Discord.Violations);
        var seen = Size().Replace(newsroom.Words.Addressed(reply.Draw()), "… on disk");
        var path = Path.Combine(Repository.Root, "tests", "EndToEnd.Tests", "Discord", "Replies", name + ".txt");
        if (Environment.GetEnvironmentVariable("ONRECORD_APPROVE") == "1")
        {
            File.WriteAllText(path, seen);
        }

        Assert.True(File.Exists(path), $"{name}.txt has not been approved yet; this was seen:\n{seen}");
        Assert.Equal(File.ReadAllText(path), seen);
    }

    [GeneratedRegex(@"[\d.]+ [KM]iB on disk")]
    private static partial Regex Size();
}
