using OnRecord.Reading.Sentences;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The talks failed.|Nobody was surprised.")]
    [InlineData("“We are ready.”|He said nothing else.")]
    [InlineData("\"We are ready.\"|\"So are we,\" she said.")]
    [InlineData("\"Why?\" he asked.|Nobody knew.")]
    [InlineData("\"We will win!\" Brandt shouted.|The crowd cheered.")]
    [InlineData("“Is it over?”|The square was empty.")]
    [InlineData("“Never again!” Anna Holm told reporters in Oslo.")]
    [InlineData("Mr. Olen met Gen. Brandt in the U.S. Capitol.|They spoke for 3.5 hours.")]
    [InlineData("He lives in the U.S.|The rest of them left at 5 p.m.|It rained.")]
    [InlineData("George W. Arden spoke.|J. K. Holm did not.")]
    [InlineData("Well… maybe.|He paused…|Then he left.")]
    [InlineData("“We will … Ukraine … never leave,” he said.")]
    [InlineData("(He had left.)|She stayed.")]
    [InlineData("What now?!|Nobody knows.")]
    [InlineData("The firm, Example Inc., said so.")]
    [InlineData("„Das ist alles.“|He smiled.")]
    [InlineData("«All is lost.»|She wept.")]
    [InlineData("1. The first point.|2. The second point.")]
    [InlineData("Nothing ends here")]
    [InlineData("“First.|Second,” he said.")]
    [InlineData("He gave “a clear ‘no.’”|She agreed.")]
    [InlineData("A line that\nis wrapped.|And another.")]
    [InlineData("Peace is near!|— Ivan Doe (@doe) March 3, 2022")]
    public void A_block_is_cut_where_sentences_end(string expected)
    {
        var text = expected.Replace(".\n|", ".\n", StringComparison.Ordinal).Replace("|—", "\n—", StringComparison.Ordinal).Replace("|", " ", StringComparison.Ordinal);

        Assert.Equal(expected.Split('|'), Cut(text));
    }

    [Fact]
    public void A_missing_space_behind_a_stop_hides_no_sentence() =>
        Assert.Equal(["It was the end.", "“Next came the rain.”", "It fell."], Cut("It was the end.“Next came the rain.”It fell."));

    [Fact]
    public void An_empty_line_ends_a_sentence() => Assert.Equal(["No stop here", "Nor here"], Cut("No stop here\n\nNor here"));

    [Fact]
    public void A_space_that_does_not_break_is_a_space() => Assert.Equal(["One.", "Two."], Cut("One.\u00A0Two."));

    [Fact]
    public void A_block_of_white_space_has_no_sentence() => Assert.Empty(new SentenceReader().Read(" \n\u00A0", new TextSpan(0, 3)));

    [Fact]
    public void A_sentence_of_a_hundred_thousand_words_is_one() => Assert.Single(Cut(string.Concat(Enumerable.Repeat("word ", 100_000))));

    [Fact]
    public void A_block_that_reaches_out_of_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SentenceReader().Read("short", new TextSpan(0, 6)));

    private static IEnumerable<string> Cut(string text)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return SentenceSplitter.Split(text, tokens).Select(range => text[tokens[range.Start].Start..tokens[range.End.Value - 1].End]);
    }
}
