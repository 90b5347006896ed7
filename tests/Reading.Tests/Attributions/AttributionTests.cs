namespace OnRecord.Reading.Tests.Attributions;

public sealed class AttributionTests
{
    [Fact]
    public void A_quotation_before_its_cue_is_direct_and_leaves_out_the_marks()
    {
        var said = Read.Statement("“The bridge will open on Monday,” Mayor Ruth Okafor said.");
        Assert.Equal(["The bridge will open on Monday,"], said.Words());
        Assert.Equal("Ruth Okafor", said.Speaker!.Name);
        Assert.Equal(AttributionKind.Direct, said.Kind);
        Assert.Equal("said", said.Cue[0].Text);
    }

    [Theory]
    [InlineData("\"The bridge will open on Monday,\" said Ruth Okafor.")]
    [InlineData("«The bridge will open on Monday», said Ruth Okafor.")]
    [InlineData("‘The bridge will open on Monday,’ said Ruth Okafor.")]
    [InlineData("„The bridge will open on Monday,“ said Ruth Okafor.")]
    [InlineData("Ruth Okafor said: “The bridge will open on Monday.”")]
    [InlineData("Ruth Okafor said on Friday, \"The bridge will open on Monday.\"")]
    [InlineData("Ruth Okafor told reporters in Lagos: \"The bridge will open on Monday.\"")]
    public void Every_style_of_quotation_mark_and_order_gives_the_same_words(string text)
    {
        var said = Read.Statement(text);
        Assert.Equal("The bridge will open on Monday", said.Content[0].Text.TrimEnd(',', '.'));
        Assert.Equal("Ruth Okafor", said.Speaker!.Name);
        Assert.Equal(AttributionKind.Direct, said.Kind);
    }

    [Fact]
    public void A_quotation_that_the_cue_breaks_has_two_runs()
    {
        var said = Read.Statement("“We waited for hours,” Okafor said, “and nobody came to the gate.”");
        Assert.Equal(["We waited for hours,", "and nobody came to the gate."], said.Words());
    }

    [Fact]
    public void A_clause_with_that_is_indirect_and_ends_before_the_next_report()
    {
        var said = Read.Statements("The ministry said that the port was closed, adding that ships would wait at sea.");
        Assert.Equal(["that the port was closed"], said[0].Words());
        Assert.Equal(["that ships would wait at sea"], said[1].Words());
        Assert.All(said, s => Assert.Equal(AttributionKind.Indirect, s.Kind));
        Assert.All(said, s => Assert.Equal("The ministry", s.Speaker!.Name));
    }

    [Fact]
    public void A_clause_with_words_in_marks_is_mixed()
    {
        var said = Read.Statement("Okafor warned that the dam was “close to breaking” after the rains.");
        Assert.Equal(["that the dam was “close to breaking” after the rains"], said.Words());
        Assert.Equal(AttributionKind.Mixed, said.Kind);
    }

    [Fact]
    public void A_report_behind_its_clause_is_found_without_marks()
    {
        var said = Read.Statement("The harbour will stay shut until spring, the port authority announced on Tuesday.");
        Assert.Equal(["The harbour will stay shut until spring"], said.Words());
        Assert.Equal("the port authority", said.Speaker!.Name);
    }

    [Fact]
    public void According_to_names_the_source_before_and_behind()
    {
        Assert.Equal(["12 houses burnt down"], Read.Statement("According to the fire service, 12 houses burnt down.").Words());
        Assert.Equal(["12 houses burnt down"], Read.Statement("12 houses burnt down, according to the fire service.").Words());
    }

    [Fact]
    public void According_to_a_procedure_is_nobodys_statement() =>
        Assert.Empty(Read.Statements("Passports are checked according to the established procedure."));

    [Fact]
    public void Two_reports_in_a_sentence_stay_apart()
    {
        var said = Read.Statements(
            "Senator Ann Holt has called for “a ban on exports now”, while her rival Peter Voss has urged ministers to “wait and see” for a month.");
        Assert.Equal(2, said.Length);
        Assert.Equal("Ann Holt", said[0].Speaker!.Name);
        Assert.DoesNotContain("Voss", said[0].Content[^1].Text, StringComparison.Ordinal);
        Assert.Equal("Peter Voss", said[1].Speaker!.Name);
    }

    [Fact]
    public void A_speech_over_three_paragraphs_is_one_statement()
    {
        var said = Read.Statement("""
            “We came here to work,” Okafor said. “We did not come to quarrel.
            “There were those who wished us away.
            “They will be disappointed.”
            """);
        Assert.Equal(4, said.Content.Length);
        Assert.Equal("They will be disappointed.", said.Content[^1].Text);
    }

    [Fact]
    public void A_speech_that_opens_once_and_closes_paragraphs_later_is_one_statement()
    {
        var said = Read.Statement("""
            “We regret the losses.
            The valley is dear to us.
            We hope for talks,” the ministry's spokesman said.
            """);
        Assert.Equal(["We regret the losses.", "The valley is dear to us.", "We hope for talks,"], said.Words());
    }

    [Fact]
    public void A_mark_that_is_never_closed_ends_with_its_sentence()
    {
        var said = Read.Statements("Okafor said “the dam will hold. Rain fell all night. The town slept.");
        Assert.Equal("the dam will hold.", Assert.Single(said).Content[0].Text);
    }

    [Theory]
    [InlineData("Okafor’s remarks at the harbour on Friday that the dam would hold surprised the council.", "Okafor")]
    [InlineData("The council’s repeated claim that the dam would hold was wrong.", "council")]
    [InlineData("A statement by the ministry that the dam would hold came too late.", "ministry")]
    public void A_noun_reports_what_a_clause_says(string text, string speaker)
    {
        var said = Read.Statement(text);
        Assert.Contains("the dam would hold", said.Words()[0]);
        Assert.Contains(speaker, said.Speaker!.Name);
    }

    [Theory]
    [InlineData("The “quiet week,” as Okafor called it, ended on Friday.", "Okafor")]
    [InlineData("The “quiet week,” as it was described in the capital by the organisers, ended on Friday.", "the organisers")]
    [InlineData("The “quiet week,” as the week has been referred to by those who planned it, ended on Friday.", "those who planned it")]
    public void Words_are_whose_name_for_a_thing_they_are(string text, string speaker)
    {
        var said = Read.Statement(text);
        Assert.EndsWith("quiet week", said.Words()[0].TrimEnd(','));
        Assert.Equal(speaker, said.Speaker!.Name);
    }

    [Fact]
    public void What_a_question_asks_is_said_by_the_paper_that_it_stands_on()
    {
        var said = Read.Statement("There were two questions on the ballot papers. The first question was clear enough: “Do you want the old bridge to be rebuilt?”");
        Assert.Equal("the ballot papers", said.Speaker!.Name);
        Assert.Equal(["Do you want the old bridge to be rebuilt?"], said.Words());
    }

    [Fact]
    public void The_narration_is_nobodys_statement() =>
        Assert.Empty(Read.Statements("Rain fell all night. The river rose by two metres, and the bridge was closed. The storm has claimed 14 lives."));

    [Fact]
    public void The_authors_we_is_nobodys_statement() =>
        Assert.Empty(Read.Statements("We said last week that the dam was weak."));

    [Fact]
    public void What_somebody_believes_is_a_thought_and_no_statement()
    {
        var thought = Assert.Single(Read.All("Mayor Ruth Okafor believes that the council will rebuild the bridge."));
        Assert.Equal(AttributionAct.Thought, thought.Act);
    }

    [Theory]
    [InlineData("Okafor accused the council of hiding the report.", "the council of hiding the report")]
    [InlineData("Okafor urged the council to publish the report.", "the council to publish the report")]
    [InlineData("Okafor vowed to rebuild the bridge.", "to rebuild the bridge")]
    [InlineData("Okafor denied hiding the report.", "hiding the report")]
    [InlineData("Okafor called for calm.", "calm")]
    [InlineData("Okafor did not rule out a second vote.", "a second vote")]
    [InlineData("Okafor has since also admitted that the report was hidden.", "that the report was hidden")]
    [InlineData("Okafor went on to say that the report was lost.", "that the report was lost")]
    [InlineData("Okafor was quoted as saying the report was lost.", "the report was lost")]
    [InlineData("The leak, described by Okafor as “a small thing” and soon mended, closed the road.", "a small thing” and soon mended")]
    [InlineData("The plan was condemned by Okafor as “a disgrace” on Friday.", "a disgrace")]
    [InlineData("Okafor has issued demands to the council, including that the road be closed.", "that the road be closed")]
    [InlineData("Okafor rejected claims that the dam was leaking.", "that the dam was leaking")]
    [InlineData("The ministry continues to deny that there was a leak.", "that there was a leak")]
    [InlineData("The leak, which Okafor called “a small thing”, closed the road.", "a small thing")]
    [InlineData("Okafor told a woman who fled the flood that the dam was safe.", "that the dam was safe")]
    public void Verbs_take_what_they_govern(string text, string content) => Assert.Equal(content, Read.Statement(text).Words()[^1]);

    [Fact]
    public void A_headline_names_its_speaker_before_the_colon()
    {
        var article = Read.Article("Antonio Guterres: Words must replace weapons", BlockKind.Title);
        var said = Assert.Single(new ReadingPipeline().Read(article).Attributions);
        Assert.Equal("Antonio Guterres", said.Speaker!.Name);
        Assert.Equal(["Words must replace weapons"], said.Words());
    }

    [Fact]
    public void A_post_is_a_statement_of_the_accounts_owner()
    {
        const string Post = "We ask everybody to stay at home tonight. The river is rising! pic.example.com/x\n— Town of Elbrook 🌊 (@elbrook) March 3, 2021";
        var article = new Article(Post.Replace("pic.example.com", "pic.twitter.com", StringComparison.Ordinal), ArticleFacts.None, [new Block(new TextSpan(0, Post.Length), BlockKind.Post)]);
        var said = Assert.Single(new ReadingPipeline().Read(article).Attributions);
        Assert.Equal(["We ask everybody to stay at home tonight. The river is rising!"], said.Words());
        Assert.Equal("Town of Elbrook", said.Speaker!.Name);
    }

    [Fact]
    public void Furniture_is_not_read()
    {
        const string Text = "“Sign up now,” Okafor said.";
        var article = new Article(Text, ArticleFacts.None, [new Block(new TextSpan(0, Text.Length), BlockKind.Furniture)]);
        Assert.Empty(new ReadingPipeline().Read(article).Attributions);
    }

    [Fact]
    public void A_dateline_is_no_part_of_what_was_said()
    {
        var said = Read.Statement("GENEVA, March 4 (Example Wire) - The talks will go on for a week, a spokesman for the agency said.");
        Assert.Equal(["The talks will go on for a week"], said.Words());
    }
}
