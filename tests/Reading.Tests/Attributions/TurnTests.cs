using OnRecord.Testing;

namespace OnRecord.Reading.Tests.Attributions;

public sealed class TurnTests
{
    private static readonly string[] Interview =
    [
        "The harbour minister answered questions on Tuesday.",
        "Radio host Lena Brandt: Good morning, minister.",
        "Tomas Reyes, Harbour Minister: Good morning to you all.",
        "L. Brandt: When will the new pier open?",
        "T. Reyes: In spring, if the ice allows.",
        "We have asked the builders to work on Sundays.",
        "(Laughter)",
        "Question: And the cost?",
        "T. Reyes: It is what parliament voted.",
    ];

    [Fact]
    public void What_is_said_in_a_turn_is_its_speakers_word_for_word()
    {
        var said = By("Tomas Reyes", Interview);
        Assert.Equal(
            ["Good morning to you all.", "In spring, if the ice allows.", "We have asked the builders to work on Sundays.", "It is what parliament voted."],
            said.Select(one => one.Content.Single().Text));
        Assert.All(said, one => Assert.Equal(AttributionKind.Direct, one.Kind));
    }

    [Fact]
    public void A_turn_ends_where_the_next_begins_though_that_is_nobodys_by_name()
    {
        var words = Attributions(Interview).SelectMany(one => one.Content).Select(run => run.Text).ToList();
        Assert.DoesNotContain("And the cost?", words);
        Assert.DoesNotContain("(Laughter)", words);
    }

    [Fact]
    public void A_speech_is_announced_by_a_name_in_capitals()
    {
        var said = By("Maria Lopez", "Speech at the forum", "PRESIDENT MARIA LOPEZ : Friends, we meet in a hard year.", "The storm took forty boats from this coast.");
        Assert.Equal(["Friends, we meet in a hard year.", "The storm took forty boats from this coast."], said.Select(one => one.Content.Single().Text));
    }

    [Theory]
    [InlineData("Foreign Minister Maria Lopez’s opening remarks at the harbour forum")]
    [InlineData("Speech by the President of Ruritania Maria Lopez at the forum")]
    public void Remarks_are_in_the_words_of_whom_the_headline_names(string headline)
    {
        string[] words = ["Friends, we meet in a hard year.", "I remember the storm.", "It took forty boats from our coast.", "My father lost his.", "We built again."];
        var said = By("Maria Lopez", [headline, .. words]);
        Assert.Equal(words, said.Select(one => one.Content.Single().Text));
    }

    [Fact]
    public void A_report_about_remarks_is_not_in_anybodys_words() => Assert.DoesNotContain(
        Attributions("Maria Lopez’s remarks anger fishermen", "The minister spoke at the pier.", "Boats stayed in the harbour.", "Nobody was hurt.", "The council meets today.", "Ice is expected."),
        one => one.Kind == AttributionKind.Direct);

    [Theory]
    [InlineData("Photo: The harbour at dawn.", "Photo: The pier in winter.", "Photo: Boats at rest.")]
    [InlineData("The council closed the pier: The ice was too thick.", "The mayor had a plan: The boats would wait.", "The plan failed: The mayor resigned.")]
    [InlineData("Tomas Reyes: “The pier opens in spring.”", "The council met on Monday.", "Nobody spoke.")]
    public void Labels_of_a_page_and_sentences_with_a_colon_are_no_turns(string first, string second, string third) =>
        Assert.DoesNotContain(Attributions(first, second, third), one => one.Kind == AttributionKind.Direct && !one.Content[0].Text.Contains("opens in spring", StringComparison.Ordinal));

    private static List<Attribution> By(string name, params string[] paragraphs) => [.. Attributions(paragraphs).Where(one => one.Speaker?.Name == name)];

    private static IReadOnlyList<Attribution> Attributions(params string[] paragraphs) => new ReadingPipeline().Read(Some.Article(paragraphs)).Attributions;
}
