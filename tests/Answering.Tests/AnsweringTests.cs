using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests;

/// <summary>Questions to a small invented coverage, each rule a sentence.</summary>
public sealed class AnsweringTests : IDisposable
{
    private const string Harbour =
        """
        Harbour talks stall

        Mayor Ilse Brandt warned on Monday that the harbour would silt up within ten years.

        "We have no dredgers and no money," she said.

        The fishermen's union rejected the plan. "There are no small floods," its chairman Oskar Lund wrote. "There is only water in the house."

        The region's finance minister, Tomas Reyes, said the loan for the sea wall would be repaid by 2031.
        """;

    private const string Bridge =
        """
        Bridge to open

        Northland denied that its ferries had been stopped. Its transport minister Karin Holt said: "The bridge will open in spring, storm or no storm."

        Engineers found three cracks in the eastern pillar, the report of the inspectors shows.
        """;

    private readonly TestCoverage _coverage = new();
    private readonly Answerer _answerer;

    public AnsweringTests()
    {
        _coverage.Add("harbour.txt", new News(Harbour, new ArticleFacts { Title = "Harbour talks stall", Outlet = "Coast Daily", Published = new DateOnly(2021, 3, 1), Url = "https://coast.example/harbour" })
            .Says("Ilse Brandt", "that the harbour would silt up within ten years", "Mayor", kind: AttributionKind.Indirect, cue: "warned")
            .Says("Ilse Brandt", "We have no dredgers and no money,", "Mayor", cue: "she said")
            .Says("Oskar Lund", "There are no small floods,", "chairman of the fishermen's union", cue: "wrote", more: "There is only water in the house.")
            .Says("Tomas Reyes", "the loan for the sea wall would be repaid by 2031", "finance minister", kind: AttributionKind.Indirect, cue: "said the"));
        _coverage.Add("bridge.txt", new News(Bridge)
            .Says("Northland", "that its ferries had been stopped", speaker: SpeakerKind.Country, kind: AttributionKind.Indirect, cue: "denied")
            .Says("Karin Holt", "The bridge will open in spring, storm or no storm.", "transport minister", cue: "said"));
        _answerer = new Answerer(_coverage.Index, TimeProvider.System);
    }

    [Theory]
    [InlineData("Who said \"There are no small floods\"?")]
    [InlineData("who said there are no small floods")]
    [InlineData("who was it that said 'no small floods'?")]
    [InlineData("“no small floods” - who said that")]
    [InlineData("who wrote there is only water in teh hause")]
    public void Words_lead_to_whoever_said_them(string question)
    {
        var answer = _answerer.Answer(question);
        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Equal("Oskar Lund", answer.Statements[0].Statement.Speaker?.Name);
    }

    public void Dispose() => _coverage.Dispose();

    [Fact]
    public void Asked_for_a_speaker_and_a_topic_it_gives_what_they_said_on_it()
    {
        var answer = _answerer.Answer("what did the mayor say about money?");
        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Equal("We have no dredgers and no money,", Assert.Single(answer.Statements).Statement.Attribution.Content[0].Text);
    }

    [Theory]
    [InlineData("What did Brandt say about the silting of the port?", "that the harbour would silt up within ten years")]
    [InlineData("What has the mayor warned of?", "that the harbour would silt up within ten years")]
    [InlineData("when did Reyes say the credit would be paid back", "the loan for the sea wall would be repaid by 2031")]
    [InlineData("What did the region's finance minister say about the loan?", "the loan for the sea wall would be repaid by 2031")]
    [InlineData("What does Northland deny about its ferries?", "that its ferries had been stopped")]
    [InlineData("reyes on the loan", "the loan for the sea wall would be repaid by 2031")]
    [InlineData("tell me what karin holt said about the bridge", "The bridge will open in spring, storm or no storm.")]
    [InlineData("What was Holt's message about the bridge?", "The bridge will open in spring, storm or no storm.")]
    [InlineData("By when will the loan be repaid, according to Tomas Reyes?", "the loan for the sea wall would be repaid by 2031")]
    [InlineData("did karin holt say anything about spring", "The bridge will open in spring, storm or no storm.")]
    public void Hurried_questions_are_understood(string question, string content)
    {
        var answer = _answerer.Answer(question);
        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Equal(content, answer.Statements[0].Statement.Attribution.Content[0].Text);
    }

    [Theory]
    [InlineData("what did the russians say about bridges", "the Russians")]
    [InlineData("what did the german chancellor say about bridges", "the German chancellor")]
    [InlineData("what did us officials say about bridges", "US")]
    public void Countries_get_their_capital_letters_however_they_were_typed(string question, string name) =>
        Assert.Contains(name, _answerer.Answer(question).Lead, StringComparison.Ordinal);

    [Fact]
    public void A_speaker_who_is_silent_on_the_topic_gives_not_found_and_what_else_they_said()
    {
        var answer = _answerer.Answer("What did Ilse Brandt say about hospitals in Northland?");
        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.Empty(answer.Statements);
        Assert.All(answer.Nearest, one => Assert.Equal("Ilse Brandt", one.Statement.Speaker?.Name));
        Assert.NotEmpty(answer.Nearest);
        Assert.Equal("Nothing by Ilse Brandt in the coverage is about hospitals in Northland.", answer.Lead);
        Assert.Contains("The nearest there is, which does not answer it:", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did Macready say about the bridge?")]
    [InlineData("what did macready say about the bridge")]
    [InlineData("what does macready's spokesman think about the bridge")]
    public void A_speaker_whom_the_coverage_does_not_have_is_said_to_be_missing(string question)
    {
        var answer = _answerer.Answer(question);
        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.StartsWith("Nothing by macready", answer.Lead, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(answer.Statements);
        Assert.Equal("Karin Holt", answer.Nearest[0].Statement.Speaker?.Name);
    }

    [Theory]
    [InlineData("Did Karin Holt say \"There are no small floods\"?")]
    [InlineData("did holt say there are no small floods")]
    [InlineData("Was it Holt who said “no small floods”?")]
    [InlineData("holt said “There are no small floods”?")]
    public void Anothers_words_are_given_back_to_whoever_said_them(string question)
    {
        var answer = _answerer.Answer(question);
        Assert.Equal(Verdict.Misattributed, answer.Verdict);
        Assert.Equal("Oskar Lund", answer.Statements[0].Statement.Speaker?.Name);
        Assert.Equal("Not Karin Holt: the words are those of Oskar Lund (chairman of the fishermen's union):", answer.Lead);
    }

    [Fact]
    public void Words_asked_of_somebody_missing_are_given_back_too()
    {
        var answer = _answerer.Answer("Did Macready say \"storm or no storm\"?");
        Assert.Equal(Verdict.Misattributed, answer.Verdict);
        Assert.Equal("Nothing by Macready is in the coverage. The words are those of Karin Holt (transport minister):", answer.Lead);
    }

    [Theory]
    [InlineData("Did Oskar Lund say \"There are no small floods\"?")]
    [InlineData("has lund ever said there are no small floods?")]
    [InlineData("Is it true that Lund wrote there is only water in the house?")]
    public void Words_asked_of_whoever_said_them_are_confirmed(string question)
    {
        var answer = _answerer.Answer(question);
        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.All(answer.Statements, one => Assert.Equal("Oskar Lund", one.Statement.Speaker?.Name));
        Assert.StartsWith("Oskar Lund (chairman of the fishermen's union), in ", answer.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who said \"the lighthouse will never be sold\"?")]
    [InlineData("Did Karin Holt say \"the lighthouse will never be sold\"?")]
    [InlineData("who said the moon is made of cheese")]
    public void Words_that_nobody_said_are_not_found(string question)
    {
        var answer = _answerer.Answer(question);
        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public void Asked_for_everything_it_gives_all_statements_of_the_speaker()
    {
        var answer = _answerer.Answer("what did ilse brandt say?");
        Assert.Equal(2, answer.Statements.Count);
        Assert.Equal("Ilse Brandt (Mayor), 2 statements:", answer.Lead);
    }

    [Fact]
    public void An_occasion_prefers_the_statements_that_belong_to_it()
    {
        var answer = _answerer.Answer("What did Brandt say on Monday?");
        Assert.Equal("that the harbour would silt up within ten years", answer.Statements[0].Statement.Attribution.Content[0].Text);
        var elsewhere = _answerer.Answer("What did Lund say after the earthquake?");
        Assert.Equal(Verdict.Answered, elsewhere.Verdict);
        Assert.EndsWith("the articles do not tie any of them to that occasion:", elsewhere.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Narration_answers_a_search_as_the_articles_own_words_and_never_as_a_statement()
    {
        var search = _answerer.Answer("cracks in the eastern pillar");
        Assert.Equal(Verdict.Answered, search.Verdict);
        Assert.Empty(search.Statements);
        Assert.StartsWith("Engineers found three cracks", Assert.Single(search.Passages).Passage.Run.Text, StringComparison.Ordinal);
        Assert.Contains("The article's own words:", search.Text, StringComparison.Ordinal);

        var asked = _answerer.Answer("Who said \"three cracks in the eastern pillar\"?");
        Assert.Equal(Verdict.NotFound, asked.Verdict);
    }

    [Fact]
    public void An_answer_is_written_out_with_speaker_words_and_place()
    {
        var answer = _answerer.Answer("who said there are no small floods?");
        Assert.Equal(
            """
            Oskar Lund (chairman of the fishermen's union), in these words:

            1. Oskar Lund (chairman of the fishermen's union) wrote:
               “There are no small floods, […] There is only water in the house.”
               word for word · Coast Daily · 1 March 2021 · https://coast.example/harbour#:~:text=There%20are%20no%20small%20floods%2C
            """,
            answer.Text);
    }

    [Fact]
    public void A_paraphrase_stands_in_no_quotation_marks_and_a_place_without_address_is_a_paragraph()
    {
        var answer = _answerer.Answer("What does Northland deny?");
        Assert.Equal(
            """
            Northland, 1 statement:

            1. Northland denied:
               that its ferries had been stopped
               paraphrased by the article · bridge.txt · paragraph 2
            """,
            answer.Text);
    }

    [Fact]
    public void What_no_longer_stands_in_the_stored_text_is_not_shown()
    {
        using var tampered = new TamperedCoverage(_coverage.Index, text => text.Replace("no small floods", "no huge floods", StringComparison.Ordinal));
        var answer = new Answerer(tampered, TimeProvider.System).Answer("Who said \"There are no small floods\"?");
        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.Empty(answer.Statements);
        Assert.DoesNotContain("“", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_in_two_articles_are_one_statement_with_two_reports()
    {
        _coverage.Add("echo.txt", new News("“We have no dredgers and no money,” said Ilse Brandt.")
            .Says("Ilse Brandt", "We have no dredgers and no money,", "Mayor"));
        var answer = _answerer.Answer("what did ilse brandt say");
        Assert.Equal(2, answer.Statements.Count);
        var carried = Assert.Single(answer.Statements, statement => statement.Reports.Count > 0);
        var report = Assert.Single(carried.Reports);
        Assert.True(report.IsSameWording);
        Assert.NotEqual(carried.Statement.Article.File, report.Statement.Article.File);
        Assert.Contains("Also: ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    public void An_empty_question_is_told_how_to_ask(string question)
    {
        var answer = _answerer.Answer(question);
        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.StartsWith("Ask who said something", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_question_of_ten_thousand_characters_the_first_thousand_are_read()
    {
        var answer = _answerer.Answer("What did Brandt say about money? " + new string('x', 10_000));
        Assert.EndsWith("Only the first 1000 characters of the question were read.", answer.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did Brandt\u0007\u001b[31m say about\r\nmoney")]
    [InlineData("What did “Brandt said: I resign” say about “I resign”?")]
    public void What_is_echoed_of_a_question_looks_like_no_quotation_and_steers_no_terminal(string question)
    {
        var answer = _answerer.Answer(question);
        Assert.DoesNotContain(answer.Lead + answer.Understood, character => char.IsControl(character) || character is '“' or '”' or '"');
    }

    [Fact]
    public void One_telling_word_in_common_is_not_somebody_elses_words()
    {
        var answer = _answerer.Answer("did tomas reyes say there will be a bridge?");
        Assert.Equal(Verdict.NotFound, answer.Verdict);
    }

    [Fact]
    public void Words_in_a_denial_are_shown_without_a_yes()
    {
        _coverage.Add("denial.txt", new News("Clerk Ada Moll said it was untrue that the ferry would be sold abroad.")
            .Says("Ada Moll", "it was untrue that the ferry would be sold abroad", "Clerk", kind: AttributionKind.Indirect, cue: "said"));
        var answer = _answerer.Answer("Did Ada Moll say the ferry would be sold abroad?");
        Assert.Equal("Ada Moll (Clerk), in these words:", answer.Lead);
        Assert.Contains("it was untrue that the ferry", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragments_mark_is_closed_by_the_articles_own()
    {
        _coverage.Add("fragment.txt", new News("Clerk Ada Moll said the pier was “rotten to the core”, and left.")
            .Says("Ada Moll", "the pier was “rotten to the core", "Clerk", kind: AttributionKind.Mixed, cue: "said"));
        var answer = _answerer.Answer("what did ada moll say about the pier");
        Assert.Contains("   the pier was “rotten to the core”\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Quoted_words_that_stand_only_in_narration_are_shown_as_nobodys()
    {
        var answer = _answerer.Answer("Who said \"the report of the inspectors shows\"?");
        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.Empty(answer.Statements);
        Assert.Equal("The words stand in the coverage, but it is not clear there whose they are:", answer.Lead);
        Assert.Single(answer.Passages);
    }

    [Theory]
    [InlineData("What did Ada Moll say about the United Nations?")]
    [InlineData("what did ada moll say about the un")]
    public void Spellings_of_one_name_are_one_word(string question)
    {
        _coverage.Add("names.txt", new News("Clerk Ada Moll said the UN had not answered.")
            .Says("Ada Moll", "the UN had not answered", "Clerk", kind: AttributionKind.Indirect, cue: "said"));
        Assert.Equal(Verdict.Answered, _answerer.Answer(question).Verdict);
    }

    [Fact]
    public void A_country_beside_another_word_does_not_make_the_topic()
    {
        _coverage.Add("country.txt", new News("Clerk Ada Moll said Poland had been patient.")
            .Says("Ada Moll", "Poland had been patient", "Clerk", kind: AttributionKind.Indirect, cue: "said"));
        Assert.Equal(Verdict.NotFound, _answerer.Answer("What did Ada Moll say about Polish coal deliveries?").Verdict);
        Assert.Equal(Verdict.Answered, _answerer.Answer("What did Ada Moll say about Poland?").Verdict);
    }

    [Fact]
    public void Two_speakers_can_be_asked_for_at_once()
    {
        var answer = _answerer.Answer("What do Oskar Lund and Karin Holt say?");
        Assert.Equal(["Karin Holt", "Oskar Lund"], answer.Statements.Select(one => one.Statement.Speaker!.Name).Order());
    }

    [Fact]
    public void What_others_said_is_labelled_when_the_speaker_is_missing()
    {
        var answer = _answerer.Answer("What did Macready say about the bridge?");
        Assert.Contains("The nearest there is, which does not answer it:", answer.Text, StringComparison.Ordinal);
    }
}
