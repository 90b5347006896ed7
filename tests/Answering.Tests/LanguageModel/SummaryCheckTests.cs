using OnRecord.Answering.LanguageModel.Summaries;
using OnRecord.Answering.Tests.Support;

namespace OnRecord.Answering.Tests.LanguageModel;

/// <summary>What is shown of a language model's summary, and what is dropped, and why.</summary>
public sealed class SummaryCheckTests
{
    private static readonly CitedStatement[] Statements =
    [
        Cited.Direct("Antony Blinken", "We will respond swiftly if a single Russian soldier crosses the border,", "US Secretary of State"),
        Cited.Indirect("Sergei Lavrov", "that Moscow expected a written answer within 10 days, and “not a minute later”", "Russian Foreign Minister"),
        Cited.Indirect("Sergei Lavrov", "the talks in Geneva with Blinken had been frank and useful", "Russian Foreign Minister"),
        Cited.Indirect("a senior official", "that two divisions, some 8,500 troops, were ready to leave for Poland", source: "a senior official"),
        Cited.Direct("Annalena Baerbock", "There are no small steps in this crisis — don't we know it?"),
    ];

    [Theory]
    [InlineData("Blinken said the US would respond swiftly if a single soldier crossed the border [1].")]
    [InlineData("Antony Blinken, the secretary of state, promised to respond swiftly [1].")]
    [InlineData("Lavrov expected a written answer within 10 days [2].")]
    [InlineData("Lavrov expected a written answer within ten days. [2]")]
    [InlineData("Lavrov expected an answer, “not a minute later” [2].")]
    [InlineData("Lavrov expected an answer \"not a minute later\" [2].")]
    [InlineData("Lavrov expected an answer 'not a minute later' [2].")]
    [InlineData("Lavrov expected an answer «not a minute later» [2].")]
    [InlineData("Lavrov expected an answer „not a minute later“ [2].")]
    [InlineData("The Russian foreign minister called the talks with Blinken frank [3].")]
    [InlineData("Lavrov, the foreign minister, found the talks in Geneva frank and wanted a written answer [2, 3].")]
    [InlineData("Lavrov found the talks frank and wanted a written answer [2][3].")]
    [InlineData("Lavrov found the talks frank [3], and wanted a written answer [2].")]
    [InlineData("Blinken promised to respond [1], while Lavrov expected a written answer [2].")]
    [InlineData("According to a senior official, 8,500 troops were ready to leave for Poland [4].")]
    [InlineData("A senior official said that 8500 troops were ready to leave [4].")]
    [InlineData("“We will respond swiftly if a single Russian soldier crosses the border,” said Blinken [1].")]
    [InlineData("“We will respond swiftly if a single Russian soldier crosses the border,” Blinken said. [1]")]
    [InlineData("Baerbock: “There are no small steps in this crisis — don't we know it?” [5]")]
    [InlineData("Baerbock said there were no small steps, but didn't name any [5].")]
    [InlineData("The talks had been frank and useful [3].")]
    [InlineData("A written answer was expected within 10 days [2].")]
    [InlineData("In Geneva Lavrov met Blinken and said the talks had been frank [3].")]
    [InlineData("The expected answer is to be written [2].")]
    [InlineData("Both sides' troops and talks were mentioned, and the answer is still to come [2, 4].")]
    public void A_sentence_that_keeps_to_what_it_cites_is_shown(string sentence)
    {
        var found = Check(sentence);

        Assert.Empty(found.Dropped);
        Assert.Equal(sentence, Assert.Single(found.Summary!.Sentences).Text);
    }

    [Theory]
    [InlineData("Lavrov expected a written answer.", "Uncited")]
    [InlineData("Lavrov expected a written answer (2).", "Uncited")]
    [InlineData("[2] Lavrov expected a written answer; [2]", "Fragment")]
    [InlineData("Lavrov expected a written answer [².]", "Markup")]
    [InlineData("Lavrov expected a written answer [2-3].", "Markup")]
    [InlineData("Lavrov expected a written answer [two].", "Markup")]
    [InlineData("Lavrov expected a written answer [6].", "UnknownStatement")]
    [InlineData("Lavrov expected a written answer [0].", "UnknownStatement")]
    [InlineData("Lavrov expected a written answer [2, 7].", "UnknownStatement")]
    [InlineData("Lavrov expected a written answer [99999999999999999999].", "UnknownStatement")]
    public void A_sentence_without_a_citation_that_leads_somewhere_is_dropped(string sentence, string fault) => Drops(sentence, fault);

    [Theory]
    [InlineData("Blinken said “we will respond at once if a single Russian soldier crosses the border” [1].")]
    [InlineData("Blinken said \"We will not respond swiftly\" [1].")]
    [InlineData("Blinken said «We will respond slowly» [1].")]
    [InlineData("Blinken said 'We will surrender' [1].")]
    [InlineData("Blinken said ‘We will surrender’ [1].")]
    [InlineData("Blinken said „We will surrender“ [1].")]
    [InlineData("Blinken spoke of a “single Russian” and a 'double' [1].")]
    [InlineData("Blinken said “We will respond swiftly [1].")]
    [InlineData("Blinken said We will respond” [1].")]
    [InlineData("Blinken said ' We will surrender ' [1].")]
    [InlineData("Blinken said ''We will surrender'' [1].")]
    [InlineData("Blinken said '…we will surrender…' [1].")]
    [InlineData("Blinken said we' will surrender' [1].")]
    [InlineData("Blinken said “” [1].")]
    [InlineData("Blinken said “…” [1].")]
    [InlineData("Blinken said “We will respond … crosses the border” [1].")]
    public void Words_in_quotation_marks_of_any_style_are_the_articles_or_the_sentence_is_dropped(string sentence) =>
        Drops(sentence, "AlteredQuotation");

    [Fact]
    public void A_quotation_that_stops_within_a_word_is_altered() => Drops("Blinken spoke of a “single Russian sold” [1].", "AlteredQuotation");

    [Fact]
    public void Words_of_a_paraphrase_are_not_to_be_put_in_quotation_marks() =>
        Drops("Lavrov expected “a written answer” [2].", "AlteredQuotation");

    [Fact]
    public void A_quotation_of_a_statement_that_is_not_cited_is_altered() => Drops("Lavrov said “not a minute later” [3].", "AlteredQuotation");

    [Fact]
    public void Of_a_quotation_white_space_and_the_style_of_marks_may_differ() =>
        Assert.NotNull(Check("Baerbock said \"don’t  we know\u00A0it?\" [5].").Summary);

    [Theory]
    [InlineData("Lavrov said the US would respond swiftly [1].")]
    [InlineData("lavrov said they would respond swiftly [1].", "Fragment")]
    [InlineData("They would respond swiftly, lavrov said [1].")]
    [InlineData("Blinken said the talks had been frank [3].")]
    [InlineData("The talks had been frank, Blinken said [3].")]
    [InlineData("The talks had been frank, said Blinken [3].")]
    [InlineData("Lavrov met Blinken, who said the talks had been frank [3].")]
    [InlineData("Lavrov expected a written answer and Blinken promised to respond [1, 2].", "Unattributed")]
    [InlineData("In Geneva Lavrov met Blinken, who said the talks had been frank [3].")]
    [InlineData("Blinken came to Geneva and said the talks had been frank [3].")]
    [InlineData("Lavrov promised to respond [1], while Blinken expected a written answer [2].")]
    [InlineData("Officials said the talks had been frank [3].", "UnknownName")]
    [InlineData("The talks had been frank, officials said [3].")]
    [InlineData("The talks had been frank, said officials [3].")]
    [InlineData("In private, officials agreed the talks had been frank [3].")]
    [InlineData("According to officials the talks had been frank [3].")]
    [InlineData("The talks had been frank, Scholz said [3].", "UnknownName")]
    [InlineData("Scholz said the talks had been frank [3].", "UnknownName")]
    [InlineData("May said the talks had been frank [3].", "UnknownName")]
    [InlineData("The talks had been frank, the Kremlin said [3].", "UnknownName")]
    [InlineData("The talks had been frank, Путин said [3].", "UnknownName")]
    [InlineData("The talks had been frank, Вlinken said [3].", "UnknownName")]
    [InlineData("The talks had been frank, putin said [3].")]
    public void A_sentence_that_names_another_speaker_is_dropped(string sentence, string fault = "OtherSpeaker") =>
        Drops(sentence, fault);

    [Theory]
    [InlineData("Lavrov expected a written answer from Scholz [2].")]
    [InlineData("Lavrov expected a written answer in Vienna [2].")]
    [InlineData("Lavrov expected a written answer from NATO [2].")]
    [InlineData("Lavrov expected a written answer from al-Assad [2].")]
    [InlineData("Scholz expected a written answer [2].")]
    [InlineData("Vienna is where Lavrov expected a written answer [2].")]
    public void A_name_that_the_statement_does_not_have_is_dropped_with_its_sentence(string sentence) => Drops(sentence, "UnknownName");

    [Theory]
    [InlineData("Talks in Geneva had been frank [3].")]
    [InlineData("Russia is to get a written answer [2].")]
    [InlineData("He expected a written answer [2].")]
    [InlineData("Lavrov found the talks frank [3], and two divisions were ready [4].")]
    public void A_sentence_that_names_something_says_whose_words_it_has(string sentence) => Drops(sentence, "Unattributed");

    [Theory]
    [InlineData("Lavrov expected a written answer within 12 days [2].")]
    [InlineData("Lavrov expected a written answer within twelve days [2].")]
    [InlineData("A senior official said 85,000 troops were ready [4].")]
    [InlineData("A senior official said three divisions were ready [4].")]
    [InlineData("A senior official said millions of troops were ready [4].")]
    [InlineData("Lavrov expected an answer in 2022 [2].")]
    public void A_number_that_the_statement_does_not_have_is_dropped_with_its_sentence(string sentence) => Drops(sentence, "UnknownFigure");

    [Theory]
    [InlineData("Lavrov expected an answer, see https://evil.example [2].")]
    [InlineData("Lavrov expected an answer, see evil.example [2].")]
    [InlineData("Lavrov expected an answer, see www.evil [2].")]
    [InlineData("Lavrov expected an answer [2](//evil).")]
    [InlineData("Lavrov expected an [answer](here) [2].")]
    [InlineData("Lavrov expected an answer @everyone [2].")]
    [InlineData("Lavrov expected an answer <@1> [2].")]
    [InlineData("Lavrov expected an **answer** [2].")]
    [InlineData("Lavrov expected an `answer` [2].")]
    [InlineData("# Lavrov expected an answer [2].")]
    [InlineData("> Lavrov expected an answer [2].")]
    [InlineData("Lavrov expected an <b>answer</b> [2].")]
    [InlineData("Lavrov expected an || answer || [2].")]
    [InlineData("Lavrov expected an answer \u202E.]2[")]
    [InlineData("Lavrov expected an ans\u200Bwer [2].")]
    [InlineData("Lavrov expected an answer\u001b[31m [2].")]
    [InlineData("Lavrov expected an answer 😀 [2].")]
    [InlineData("Lavrov expected an answe\u0301r [2].")]
    [InlineData("Lavrov expected an answer in １０ days [2].")]
    [InlineData("Lavrov expected an ❝answer❞ [2].")]
    [InlineData("Lavrov expected an 「answer」 [2].")]
    public void Links_mentions_markup_and_odd_characters_are_dropped_with_their_sentence(string sentence) => Drops(sentence, "Markup");

    [Fact]
    public void A_sentence_without_end_is_dropped() =>
        Drops($"Lavrov expected {string.Concat(Enumerable.Repeat("a written answer and ", 20))}an answer [2].", "TooLong");

    [Fact]
    public void A_text_without_end_is_not_looked_at()
    {
        var found = Check(string.Concat(Enumerable.Repeat("Lavrov expected a written answer [2]. ", 200)));

        Assert.Null(found.Summary);
    }

    [Fact]
    public void Three_sentences_are_enough()
    {
        var found = Check(string.Concat(Enumerable.Repeat("Lavrov expected a written answer [2]. ", 5)));

        Assert.Equal(3, found.Summary!.Sentences.Count);
        Assert.Equal([SummaryFault.TooMany, SummaryFault.TooMany], found.Dropped);
    }

    [Theory]
    [InlineData("I can tell you that Lavrov expected an answer [2].")]
    [InlineData("You should ask for an answer [2].")]
    [InlineData("We expect a written answer [2].")]
    public void A_sentence_in_another_voice_is_dropped(string sentence) => Drops(sentence, "OtherVoice");

    [Theory]
    [InlineData("expected a written answer [2].")]
    [InlineData("- Lavrov expected a written answer [2].")]
    [InlineData("Lavrov expected a written answer within [2] the")]
    public void Half_a_sentence_is_dropped(string sentence) => Drops(sentence, "Fragment");

    [Fact]
    public void What_was_cut_off_in_the_middle_is_dropped_and_what_stands_before_it_is_shown()
    {
        var found = Check("Lavrov expected a written answer [2]. Blinken promised to");

        Assert.Equal("Lavrov expected a written answer [2].", found.Summary!.Text);
        Assert.Equal([SummaryFault.Fragment], found.Dropped);
    }

    [Theory]
    [InlineData("Lavrov never agreed. that the talks had been frank [3].", "Lavrov never agreed. that the talks had been frank [3].")]
    [InlineData("Mr. Lavrov expected an answer [2]. The talks had been frank. [3] Nothing else.", "Mr. Lavrov expected an answer [2]. The talks had been frank. [3]", "Uncited")]
    [InlineData("Blinken said the U.S. would respond swiftly [1].", "Blinken said the U.S. would respond swiftly [1].")]
    [InlineData("Lavrov expected an answer [2].\nThe talks had been frank [3].", "Lavrov expected an answer [2]. The talks had been frank [3].")]
    [InlineData("Lavrov expected an answer [2]!! The talks had been frank… [3]", "Lavrov expected an answer [2]!! The talks had been frank… [3]")]
    [InlineData("The talks had been frank [1].5 [3].", null, "Uncited")]
    public void Sentences_are_shown_as_they_were_written_or_not_at_all(string text, string? shown, params string[] dropped)
    {
        var found = Check(text);

        Assert.Equal(shown, found.Summary?.Text);
        if (shown is not null)
        {
            Assert.Equal(dropped, found.Dropped.Select(fault => fault.ToString()));
        }
    }

    [Fact]
    public void A_sentence_that_goes_on_from_a_dropped_one_is_dropped_too()
    {
        var found = Check("Scholz called it a lie [3]. However, the talks had been frank [3]. The talks had been useful [3].");

        Assert.Equal("The talks had been useful [3].", found.Summary!.Text);
        Assert.Equal([SummaryFault.UnknownName, SummaryFault.LeansOnDropped], found.Dropped);
    }

    [Fact]
    public void A_pronoun_stands_for_the_speaker_of_the_sentence_before_and_for_nobody_else()
    {
        Assert.Equal(2, Check("Lavrov expected an answer [2]. He found the talks frank [3].").Summary!.Sentences.Count);
        Assert.Equal("Blinken promised to respond [1].", Check("Blinken promised to respond [1]. He found the talks frank [3].").Summary!.Text);
    }

    [Fact]
    public void Citations_are_written_the_same_everywhere()
    {
        var sentence = Assert.Single(Check("Lavrov expected an answer and found the talks frank [2,3 ,3][2].").Summary!.Sentences);

        Assert.Equal("Lavrov expected an answer and found the talks frank [2, 3][2].", sentence.Text);
        Assert.Equal([2, 3], sentence.Statements);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("[1] [2] [3]")]
    [InlineData(". . . [1].")]
    [InlineData("\"\"\"")]
    public void Nothing_is_left_of_nothing(string text) => Assert.Null(Check(text).Summary);

    private static void Drops(string sentence, string fault)
    {
        var found = Check(sentence);

        Assert.Null(found.Summary);
        Assert.Equal(fault, Assert.Single(found.Dropped).ToString());
    }

    private static CheckedSummary Check(string text) => new SummaryCheck(Statements, word => word is "putin" or "macron").Check(text);
}
