using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests;

/// <summary>What the five real articles say, asked as a person would. The words in these tests are fragments, to tell statements apart.</summary>
public sealed class RealArticleTests(RealCoverage coverage) : IClassFixture<RealCoverage>
{
    [SharedTheory]
    [InlineData("Who said \"There are no minor incursions\"?")]
    [InlineData("who said there are no minor incursions")]
    public async Task No_minor_incursions_is_Zelenskys(string question)
    {
        var answer = await coverage.Ask(question);

        Assert.Equal("answered", answer.Verdict);
        Assert.Contains("no minor incursions", answer.Statements[0].Words);
        Assert.Equal("Volodymyr Zelensky", answer.Statements[0].Speaker);
    }

    [SharedFact]
    public async Task Asked_whether_Blinken_said_it_the_answer_names_Zelensky()
    {
        var answer = await coverage.Ask("Did Blinken say \"There are no minor incursions\"?");

        Assert.Equal("misattributed", answer.Verdict);
        Assert.Equal("Volodymyr Zelensky", answer.Statements[0].Speaker);
        Assert.Contains("Zelensky", answer.Text);
    }

    [SharedTheory]
    [InlineData("Who wants sanctions against Putin now?")]
    [InlineData("Who said he wants sanctions against Putin now?")]
    public async Task Graham_wants_sanctions_now(string question)
    {
        var answer = await coverage.Ask(question);

        Assert.Equal("answered", answer.Verdict);
        Assert.Equal("Lindsey Graham", answer.Statements[0].Speaker);
    }

    [SharedFact]
    public async Task The_embassy_in_Washington_says_in_its_tweet_that_Russia_will_attack_nobody()
    {
        var answer = await coverage.Ask("What does the Russian embassy in Washington say?");

        Assert.Equal("answered", answer.Verdict);
        var tweet = answer.With("not going to attack anyone");
        Assert.Contains("embassy", tweet.Speaker, StringComparison.OrdinalIgnoreCase);
    }

    [SharedFact]
    public async Task Ryabkov_is_quoted_from_both_articles_that_have_him()
    {
        var answer = await coverage.Ask("What did Ryabkov say?");

        Assert.Equal("answered", answer.Verdict);
        Assert.All(answer.Statements, statement => Assert.EndsWith("Ryabkov", statement.Speaker));
        Assert.True(answer.Statements.Select(statement => statement.File).Distinct().Count() >= 2, string.Join(" | ", answer.Statements));
    }

    [SharedFact]
    public async Task After_Geneva_Blinken_spoke_of_a_clearer_path_and_a_non_starter()
    {
        var answer = await coverage.Ask("What did Blinken say after Geneva?");

        Assert.Equal("answered", answer.Verdict);
        Assert.EndsWith("Blinken", answer.With("clearer path").Speaker);
        Assert.EndsWith("Blinken", answer.With("non-starter").Speaker);
    }

    [SharedFact]
    public async Task Putin_said_nothing_about_fishing_rights()
    {
        var answer = await coverage.Ask("What did Putin say about fishing rights?");

        Assert.Equal("not_found", answer.Verdict);
        Assert.Equal(1, answer.ExitCode);
        Assert.Empty(answer.Statements);
    }

    [SharedFact]
    public async Task Page_furniture_is_in_no_answer()
    {
        var answers = await coverage.AskAll(
            "Who said Manchesterism?",
            "What is Manchesterism?",
            "Manchesterism",
            "What did anybody say about hospital dramas?",
            "hospital dramas",
            "the best hospital dramas on television",
            "What did the BBC say about using the form to send a question?",
            "How can I ask the BBC a question?",
            "What is your question?",
            "Subscribe",
            "Who said subscribe?",
            "Sign up for newsletters",
            "newsletter delivered to your inbox",
            "Follow us on social media",
            "terms and conditions privacy policy");

        string[] furniture = ["Manchesterism", "hospital drama", "using the form", "visit the mobile version", "Subscribe", "Sign up for", "your inbox", "Follow us", "privacy policy"];
        foreach (var answer in answers)
        {
            // What the asker wrote is echoed; what is held here is what comes out of the coverage.
            using var document = System.Text.Json.JsonDocument.Parse(answer);
            var shown = string.Concat(
                document.RootElement.GetProperty("statements").GetRawText(),
                document.RootElement.GetProperty("passages").GetRawText(),
                document.RootElement.GetProperty("nearest").GetRawText());
            Assert.All(furniture, words => Assert.DoesNotContain(words, shown, StringComparison.OrdinalIgnoreCase));
        }
    }
}
