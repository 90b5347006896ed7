using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Discord.Commands;
using OnRecord.Host.Bot;

namespace OnRecord.Host.Tests.Bot.Questions;

public sealed class DefinitionTests(SampleBot sample) : IClassFixture<SampleBot>
{
    [Fact]
    public void Every_command_is_one_that_Discord_takes()
    {
        var definitions = sample.Bot.Commands.Select(command => command.Definition).ToArray();

        Assert.Equal(
            ["Who said this?", "ask", "compare", "help", "quotes", "source", "sources", "timeline", "who-said"],
            definitions.Select(definition => definition.Name).Order(StringComparer.Ordinal));
        foreach (var definition in definitions)
        {
            Assert.Equal([0, 1], definition.Contexts!);
            Assert.Equal([0], definition.IntegrationTypes!);
            if (definition.Type is ApplicationCommandType.Message)
            {
                Assert.InRange(definition.Name.Length, 1, 32);
                Assert.Empty(definition.Description);
                continue;
            }

            var options = definition.Options ?? [];
            Assert.True(options.Count <= 25);
            Assert.Equal(options.OrderByDescending(option => option.Required == true).Select(option => option.Name), options.Select(option => option.Name));
            foreach (var (name, description) in options.Select(option => (option.Name, option.Description)).Prepend((definition.Name, definition.Description)))
            {
                Assert.Matches(new Regex(@"^[-_'\p{L}\p{N}]{1,32}\z"), name);
                Assert.Equal(name.ToLowerInvariant(), name);
                Assert.InRange(description.Length, 1, 100);
            }

            Assert.All(options, option => Assert.InRange(option.MaxLength ?? 1, 1, 6000));
            Assert.All(options, option => Assert.InRange(option.MinLength ?? 0, 0, option.MaxLength ?? 6000));
            Assert.True(definition.Name.Length + definition.Description.Length + options.Sum(option => option.Name.Length + option.Description.Length) <= 8000);
        }
    }

    [Fact]
    public void Whatever_autocompletes_offers_what_there_is_within_the_limits()
    {
        foreach (var command in sample.Bot.Commands)
        {
            foreach (var option in (command.Definition.Options ?? []).Where(option => option.Autocomplete == true))
            {
                Assert.IsAssignableFrom<IAutocomplete>(command);
                foreach (var typed in new[] { string.Empty, "b", "On", "geneva", "**", "' OR 1=1", new string('x', 6000) })
                {
                    var choices = sample.Bot.Type(command.Definition.Name, option.Name, typed);
                    Assert.True(choices.Count <= 25);
                    Assert.All(choices, choice => Assert.InRange(choice.Name.Length, 1, 100));
                    Assert.All(choices, choice => Assert.InRange(choice.Value.Length, 1, 100));
                }

                Assert.NotEmpty(sample.Bot.Type(command.Definition.Name, option.Name, string.Empty));
            }
        }
    }

    [Fact]
    public async Task What_is_offered_is_found_when_it_is_chosen()
    {
        var speaker = sample.Bot.Type("quotes", "speaker", "blin")[0];
        var outlet = sample.Bot.Type("quotes", "outlet", "OnRecord")[0];
        var article = sample.Bot.Type("source", "article", "geneva")[0];

        Assert.Equal("Antony Blinken", speaker.Value);
        Assert.StartsWith("Antony Blinken", (await sample.Bot.Use("quotes", ("speaker", speaker.Value))).Embeds!.Single().Title);
        Assert.Contains("newest first", (await sample.Bot.Use("sources", ("outlet", outlet.Value))).Embeds!.Single().Description);
        Assert.Equal("Blinken and Lavrov agree in Geneva to talk again", (await sample.Bot.Use("source", ("article", article.Value))).Embeds!.Single().Title);
    }

    [Fact]
    public void Choices_are_there_within_a_tenth_of_a_second()
    {
        sample.Bot.Type("quotes", "speaker", string.Empty);
        var started = Stopwatch.GetTimestamp();

        sample.Bot.Type("quotes", "speaker", "a");

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [InlineData("ask", "question")]
    [InlineData("who-said", "words")]
    public async Task Nothing_asked_is_a_sentence(string command, string option) => Assert.Equal(
        "There is no question to answer.",
        (await Assert.ThrowsAsync<BotReplyException>(() => sample.Bot.Use(command, (option, " ")))).Message);

    [Fact]
    public async Task An_index_that_cannot_be_answered_from_is_told_without_its_path()
    {
        using var folder = IndexedFolder.WithArticles();
        await folder.Run("index", "rebuild");
        await using (var index = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "onrecord.db")};Pooling=False"))
        {
            await index.OpenAsync();
            await using var command = index.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync();
        }

        await using var bot = QuestionBot.WithoutBuilding(folder);

        var refusal = await Assert.ThrowsAsync<BotReplyException>(() => bot.Use("ask", ("question", "What did Berg say?")));

        Assert.Equal("The index cannot be read as it is. A moderator builds it anew with `/coverage reindex`.", refusal.Message);
        Assert.Empty(bot.Type("quotes", "speaker", "b"));
    }

    [Fact]
    public async Task While_the_index_is_not_there_yet_every_command_says_so()
    {
        using var folder = IndexedFolder.Empty();
        await using var bot = await QuestionBot.Over(folder);

        foreach (var (command, option) in new[] { ("ask", "question"), ("who-said", "words"), ("quotes", "speaker"), ("timeline", "subject"), ("sources", "outlet"), ("source", "article") })
        {
            var refusal = await Assert.ThrowsAsync<BotReplyException>(() => bot.Use(command, (option, "Berg")));
            Assert.Equal("The coverage is empty. A moderator adds articles with `/coverage add`.", refusal.Message);
        }

        Assert.Empty(bot.Type("quotes", "speaker", "b"));
        Assert.Contains("/ask", (await bot.Use("help")).Embeds!.Single().Description);
    }
}
