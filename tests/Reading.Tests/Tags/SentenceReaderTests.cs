using OnRecord.Reading.Sentences;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Tests.Tags;

public sealed class SentenceReaderTests
{
    [Theory]
    [InlineData("The minister said he would not resign.", "DT NN VBD PRP MD RB VB .")]
    [InlineData("\"We will win,\" she told reporters.", "`` PRP MD VB , '' PRP VBD NNS .")]
    [InlineData("According to the agency, Ivan Petrenko has denied it.", "VBG TO DT NN , NNP NNP VBZ VBN PRP .")]
    [InlineData("Russia's ambassador warns that talks are failing.", "NNP POS NN VBZ IN NNS VBP VBG .")]
    public void Words_get_their_part_of_speech(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).Select(token => PennTags.Name(token.Tag))));

    [Theory]
    [InlineData("Foreign Minister Petro Havrylenko spoke in Luhansk.", "Person: Petro Havrylenko; Place: Luhansk")]
    [InlineData("Ukraine's Defence Ministry denied that, Interfax reported.", "Country: Ukraine; Organization: Defence Ministry; Organization: Interfax")]
    [InlineData("Russian President Oleg Sorokin met the German chancellor in Moscow.", "Nationality: Russian; Person: Oleg Sorokin; Nationality: German; Place: Moscow")]
    [InlineData("NATO and the European Union warned Belarus on Friday.", "Organization: NATO; Organization: European Union; Country: Belarus")]
    [InlineData("The US State Department said Mr. Tarasyuk had left Kiev.", "Organization: US State Department; Person: Tarasyuk; Place: Kiev")]
    [InlineData("“It is over,” said Ilya Voronkov, a spokesman for Gazprom.", "Person: Ilya Voronkov; Organization: Gazprom")]
    [InlineData("The Guardian NATO report named nobody.", "Organization: The Guardian; Organization: NATO")]
    [InlineData("In March Russia withdrew.", "Country: Russia")]
    [InlineData("He told the International Republican Institute so.", "Organization: International Republican Institute")]
    [InlineData("UKRAINE CRISIS: NATO WARNS MOSCOW", "Country: UKRAINE; Organization: NATO; Place: MOSCOW")]
    [InlineData("Nothing here is a name, and nobody said otherwise.", "")]
    public void Names_get_their_kind(string text, string expected) => Assert.Equal(expected, Names(text));

    [Fact]
    public void Quotation_marks_and_apostrophes_of_all_styles_are_tagged_alike()
    {
        var straight = Read("\"They don't know,\" he said.").Select(token => token.Tag);
        var curly = Read("“They don’t know,” he said.").Select(token => token.Tag);

        Assert.Equal(straight, curly);
    }

    [Fact]
    public void The_lower_form_of_a_word_has_straight_apostrophes() => Assert.Equal("n't", Read("They don’t.")[2].Lower);

    [Fact]
    public async Task The_same_text_gets_the_same_tags_on_every_thread()
    {
        const string text = "“We are ready,” Danylo Kravets told the BBC in Kharkiv. Moscow denied it; so did the Kremlin's spokesman.";
        var expected = Describe(text);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Describe(text))));

        Assert.All(found, description => Assert.Equal(expected, description));
    }

    private static string Describe(string text) => string.Join(' ', Read(text).Select(token => $"{token.Text}/{token.Tag}/{token.Entity}/{token.BeginsEntity}"));

    private static List<OnRecord.Reading.Tokens.Token> Read(string text) =>
        [.. new SentenceReader().Read(text, new TextSpan(0, text.Length)).SelectMany(sentence => sentence.Tokens)];

    private static string Names(string text)
    {
        var names = new List<string>();
        foreach (var token in Read(text).Where(token => token.Entity != EntityKind.None))
        {
            if (token.BeginsEntity)
            {
                names.Add($"{token.Entity}: {token.Text}");
            }
            else
            {
                names[^1] += $" {token.Text}";
            }
        }

        return string.Join("; ", names);
    }
}
