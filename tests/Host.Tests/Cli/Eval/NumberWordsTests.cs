using OnRecord.Host.Cli.Eval.Answers.Posed;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary>Numbers that are looked for in an answer's sentence.</summary>
public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("Tomas Berg (mayor), 2 statements:", 2, true)]
    [InlineData("Berg said it twice.", 2, true)]
    [InlineData("Once, in one article.", 1, true)]
    [InlineData("Twelve statements", 12, true)]
    [InlineData("1,200 statements", 1200, true)]
    [InlineData("No statements", 0, true)]
    [InlineData("Berg, 12 statements", 2, false)]
    [InlineData("someone, 3 statements", 1, false)]
    [InlineData("", 1, false)]
    public void A_number_is_found_in_figures_and_in_words(string sentence, int number, bool isIn) =>
        Assert.Equal(isIn, NumberWords.IsIn(sentence, number));
}
