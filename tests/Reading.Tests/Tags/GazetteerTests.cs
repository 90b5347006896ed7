using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tests.Tags;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Ukraine", nameof(Listed.Country))]
    [InlineData("UKRAINE", nameof(Listed.Country))]
    [InlineData("Ukrainians", nameof(Listed.People))]
    [InlineData("Luhansk", nameof(Listed.Place))]
    [InlineData("NATO", nameof(Listed.Organization))]
    [InlineData("Volodymyr", nameof(Listed.GivenName))]
    [InlineData("minister", nameof(Listed.Title))]
    [InlineData("us", nameof(Listed.None))]
    [InlineData("turkey", nameof(Listed.None))]
    [InlineData("perhaps", nameof(Listed.None))]
    public void A_word_is_found_in_its_lists(string word, string expected) => Assert.Equal(expected, Look(word).Single().ToString());

    [Fact]
    public void The_longest_name_that_begins_at_a_word_counts() =>
        Assert.Equal([Listed.Organization, Listed.Organization | Listed.Inside, Listed.Organization | Listed.Inside], Look("UN Security Council").Select(listed => listed & ~Listed.OrganizationHead));

    [Fact]
    public void Every_apostrophe_will_do() => Assert.True(Look("Quai d’Orsay")[1].HasAny(Listed.Organization));

    [Fact]
    public void No_list_holds_an_empty_name() => Assert.All(Gazetteer.Names.Values, names => Assert.All(names, name => Assert.NotEmpty(name.Trim())));

    private static Listed[] Look(string text)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).ToArray();
        var listed = new Listed[tokens.Length];
        Gazetteer.Shipped.Look(text, tokens, listed);
        return listed;
    }
}
