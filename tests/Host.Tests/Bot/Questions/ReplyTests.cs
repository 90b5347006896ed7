using System.Text.RegularExpressions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot;
using OnRecord.Host.Tests.Bot.Replies;
using OnRecord.Host.Tests.Golden;

namespace OnRecord.Host.Tests.Bot.Questions;

/// <summary>Whole replies over the sample articles, kept as files: read them when they change.</summary>
public sealed class ReplyTests(SampleBot sample) : IClassFixture<SampleBot>
{
    private QuestionBot Bot => sample.Bot;

    [Theory]
    [InlineData("ask-on-topic", "What did Blinken say about NATO?")]
    [InlineData("ask-who-said", "Who said there are no minor incursions?")]
    [InlineData("ask-misattributed", "Did Blinken say “there are no minor incursions”?")]
    [InlineData("ask-not-found", "What did Blinken say about volcanoes?")]
    [InlineData("ask-nobody", "What did Napoleon say?")]
    [InlineData("ask-passages", "What happened at the border?")]
    [InlineData("ask-everything", "What did Blinken say?")]
    [InlineData("ask-hostile", "What did <@1> @everyone say about **[links](https://evil.example)**?")]
    public async Task A_question_is_answered(string file, string question) => Keep(file, await Bot.Use("ask", ("question", question)));

    [Fact]
    public async Task A_reply_links_to_the_words()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var bot = await QuestionBot.Over(folder);

        Keep("ask-linked", await bot.Use("ask", ("question", "What was said about the harbour?")));
        Keep("sources-linked", await bot.Use("sources"));
    }

    [Fact]
    public async Task A_private_answer_can_be_shared() => Keep("ask-private", await Bot.Use("ask", ("question", "What did Lavrov say?"), ("private", true)));

    [Theory]
    [InlineData("who-said", "on a clearer path")]
    [InlineData("who-said-nobody", "we shall fight on the beaches")]
    public async Task Whose_words_they_are_is_told(string file, string words) => Keep(file, await Bot.Use("who-said", ("words", words)));

    [Fact]
    public async Task The_words_of_a_message_are_looked_up() => Keep(
        "who-said-this",
        await Bot.UseOn(new Message { Id = new(1), Content = "lol <@123> remember this one? **“on a clearer path”** https://x.example/y" }));

    [Fact]
    public async Task A_message_without_words_is_told_so() => Assert.Equal(
        "This message has no words that could be looked up.",
        (await Assert.ThrowsAsync<BotReplyException>(() => Bot.UseOn(new Message { Id = new(1), Content = "<:x:123> 👍" }))).Message);

    [Fact]
    public async Task Quotes_are_the_newest_first() => Keep("quotes", await Bot.Use("quotes", ("speaker", "Antony Blinken")));

    [Fact]
    public async Task Quotes_keep_to_topic_days_and_outlet() => Keep(
        "quotes-narrow",
        await Bot.Use("quotes", ("speaker", "blinken"), ("topic", "Russia"), ("since", "20 January 2022"), ("until", "January 2022"), ("outlet", "OnRecord sample: Diplomatic desk")));

    [Fact]
    public async Task Quotes_of_somebody_who_is_not_in_the_coverage() => Keep("quotes-unknown", await Bot.Use("quotes", ("speaker", "Napoleon Bonaparte")));

    [Fact]
    public async Task Quotes_on_a_topic_that_the_speaker_is_silent_on() => Keep("quotes-silent", await Bot.Use("quotes", ("speaker", "Boris Johnson"), ("topic", "volcanoes")));

    [Fact]
    public async Task Two_speakers_stand_one_under_the_other() => Keep("compare", await Bot.Use("compare", ("first", "Blinken"), ("second", "Lavrov")));

    [Fact]
    public async Task A_comparison_shows_who_has_nothing_to_say() => Keep("compare-silent", await Bot.Use("compare", ("first", "Zelensky"), ("second", "Napoleon"), ("topic", "incursion")));

    [Fact]
    public async Task A_comparison_goes_on_with_whoever_has_more() => Keep(
        "compare-more", (await Bot.Press(await Bot.Use("compare", ("first", "Blinken"), ("second", "Boris Johnson")), "More")).Message);

    [Fact]
    public async Task The_paragraph_around_the_words() => Keep("context", (await Bot.Press(await Bot.Use("quotes", ("speaker", "Blinken")), "Context")).Message);

    [Fact]
    public async Task The_articles_of_a_reply() => Keep("reply-sources", (await Bot.Press(await Bot.Use("quotes", ("speaker", "Blinken")), "Sources")).Message);

    [Fact]
    public async Task A_timeline_of_a_speaker() => Keep("timeline-speaker", await Bot.Use("timeline", ("subject", "Blinken")));

    [Fact]
    public async Task A_timeline_of_a_topic() => Keep("timeline-topic", await Bot.Use("timeline", ("subject", "sanctions")));

    [Fact]
    public async Task The_sources() => Keep("sources", await Bot.Use("sources"));

    [Fact]
    public async Task The_sources_of_an_outlet_since_a_day() =>
        Keep("sources-outlet", await Bot.Use("sources", ("outlet", "OnRecord sample: Kyiv bureau"), ("since", "2022-01-20")));

    [Fact]
    public async Task One_source_with_its_statements() => Keep("source", await Bot.Use("source", ("article", "Blinken and Lavrov agree in Geneva")));

    [Fact]
    public async Task A_source_that_is_not_there() => Assert.Equal(
        "The coverage has no article like “The \\*fall\\* of Rome”. `/sources` lists what it has.",
        (await Assert.ThrowsAsync<BotReplyException>(() => Bot.Use("source", ("article", "The *fall* of Rome")))).Message);

    [Fact]
    public async Task Help_fits_on_one_screen()
    {
        var help = await Bot.Use("help");

        Keep("help", help);
        Assert.InRange(help.Embeds!.Single().Description!.Length, 500, 2000);
    }

    private static void Keep(string file, MessageProperties reply)
    {
        MessageLimits.AssertHeld(reply);

        // The keys are counted in the order in which the tests run.
        Approved.Matches(Path.Combine("Bot", file + ".txt"), Regex.Replace(ReplyText.Of(reply), @"\.\d{3}\b", ".key"));
    }
}
