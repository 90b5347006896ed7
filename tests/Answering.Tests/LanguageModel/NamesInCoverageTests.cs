using OnRecord.Answering.LanguageModel.Summaries;
using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests.LanguageModel;

/// <summary>Which words are names though they are written small.</summary>
public sealed class NamesInCoverageTests
{
    [Theory]
    [InlineData("falk", true)]
    [InlineData("rita", true)]
    [InlineData("kremlin", true)]
    [InlineData("russians", true)]
    [InlineData("northport", true)]
    [InlineData("price", false)]
    [InlineData("ferry", false)]
    [InlineData("minister", false)]
    [InlineData("falks", false)]
    [InlineData("nobody", false)]
    [InlineData("x'); DROP TABLE speaker; --", false)]
    public void A_word_is_a_name_where_a_speaker_has_it_and_no_article_has_it_as_a_word(string word, bool isName)
    {
        using var coverage = new TestCoverage().Add(
            "a.txt",
            new News("\"The ferry will sail,\" said Rita Falk.\nNed Price said the price was low.\nRussia said no.\nNorthport Council agreed to pay.")
                .Says("Rita Falk", "The ferry will sail,", "minister")
                .Says("Ned Price", "the price was low")
                .Says("Northport Council", "to pay", speaker: SpeakerKind.Organization)
                .Says("Russia", "no", speaker: SpeakerKind.Country));
        using var snapshot = coverage.Index.Open();

        Assert.Equal(isName, new NamesInCoverage(snapshot, CancellationToken.None).Holds(word));
    }
}
