namespace OnRecord.Reading.Tests;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("claim", "claims")]
    [InlineData("promise", "promises")]
    [InlineData("treaty", "treaties")]
    [InlineData("survey", "surveys")]
    [InlineData("stress", "stresses")]
    [InlineData("pitch", "pitches")]
    [InlineData("laugh", "laughs")]
    [InlineData("go", "goes")]
    [InlineData("y", "ys")]
    public void A_word_takes_its_s(string word, string expected) => Assert.Equal(expected, Inflection.WithS(word));

    [Fact]
    public void Nouns_stand_beside_their_plurals() =>
        Assert.Equal(["replies", "reply", "vow", "vows"], Inflection.WithPlurals(["reply", "vow"]).Order(StringComparer.Ordinal));
}
