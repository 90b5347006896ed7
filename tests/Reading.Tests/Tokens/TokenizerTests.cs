using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The minister's aides don't agree, and they'll say so.", "The minister 's aides do n't agree , and they 'll say so .")]
    [InlineData("Ukraine’s army wouldn’t yield; voters’ mood hadn’t changed.", "Ukraine ’s army would n’t yield ; voters ’ mood had n’t changed .")]
    [InlineData("“We cannot wait,” Mr. Olen said.", "“ We can not wait , ” Mr. Olen said .")]
    [InlineData("\"Why?\" he asked. ``So,'' she wrote.", "\" Why ? \" he asked . `` So , '' she wrote .")]
    [InlineData("‘No’, said O’Hara of Côte d'Ivoire «today»", "‘ No ’ , said O’Hara of Côte d'Ivoire « today »")]
    [InlineData("Gen. J. K. Brandt of the U.S. Army met Sen. Doe at 5 p.m. on Jan. 3.", "Gen. J. K. Brandt of the U.S. Army met Sen. Doe at 5 p.m. on Jan. 3 .")]
    [InlineData("U.S.-backed forces; a Ph.D. student; J.K. Holm.", "U.S.-backed forces ; a Ph.D. student ; J.K. Holm .")]
    [InlineData("It cost $1,250.50, or 3.5% of US$36bn (up 2-1).", "It cost $ 1,250.50 , or 3.5 % of US$ 36bn ( up 2-1 ) .")]
    [InlineData("At 10:30 the 25-year-old editor-in-chief left.", "At 10:30 the 25-year-old editor-in-chief left .")]
    [InlineData("Wait... no… well. . . yes — really – so--be it", "Wait ... no … well . . . yes — really – so -- be it")]
    [InlineData("See https://example.org/a?b=(c), (www.example.com). Or example.com/path!", "See https://example.org/a?b=(c) , ( www.example.com ) . Or example.com/path !")]
    [InlineData("Mail press@example.org, ask @kyiv_desk about #NoWar2022.", "Mail press@example.org , ask @kyiv_desk about #NoWar2022 .")]
    [InlineData("Peace 🕊️🇺🇦 now 👩‍👩‍👧!", "Peace 🕊️ 🇺🇦 now 👩‍👩‍👧 !")]
    [InlineData("the end.“Next", "the end . “ Next")]
    [InlineData("Really?! Yes!!!", "Really ?! Yes !!!")]
    [InlineData("back in the '90s, tell 'em", "back in the '90s , tell 'em")]
    [InlineData("AT&T and the E.U.", "AT&T and the E.U.")]
    [InlineData("Sen. Doe (R-S.C.) spoke", "Sen. Doe ( R-S.C. ) spoke")]
    [InlineData("see pic.example.com/aB1 or news.example.co.uk.", "see pic.example.com/aB1 or news.example.co.uk .")]
    [InlineData("Reuters/Ipsos and 9/11", "Reuters/Ipsos and 9/11")]
    [InlineData("No. 10 said no. Denver, Colo. is far", "No. 10 said no . Denver , Colo. is far")]
    [InlineData("non\u00A0breaking\u200B space", "non breaking space")]
    [InlineData("Київ і Москва. Ł'viv", "Київ і Москва . Ł'viv")]
    [InlineData("I'd've gone", "I 'd 've gone")]
    [InlineData("the “plan”’s end", "the “ plan ” ’s end")]
    public void Text_is_cut_as_the_treebank_does(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Cut(text)));
    }

    [Fact]
    public void Only_the_block_is_read()
    {
        const string text = "One two's three";

        var tokens = Tokenizer.Tokenize(text, new TextSpan(4, 7));

        Assert.Equal([new TextSpan(4, 7)], tokens);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("”")]
    [InlineData("a")]
    [InlineData("'s")]
    [InlineData("U.S.-")]
    [InlineData("a.")]
    [InlineData("…\"")]
    [InlineData("\u0301")]
    [InlineData("👍\u200D")]
    [InlineData("a@b")]
    [InlineData("x'")]
    public void Five_million_characters_of_anything_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length));

        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));

        // Quadratic work on this much text would take hours: that the test ends is the assertion.
        Assert.Equal(text.Length, tokens[^1].End);
    }

    private static IEnumerable<string> Cut(string text) =>
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(span => span.Slice(text).ToString());
}
