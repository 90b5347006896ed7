using OnRecord.Answering.Citations;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests;

/// <summary>Links to the words, as the text directive's draft writes them.</summary>
public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("the sea, the sky & off-shore", "https://a.example/x#:~:text=the%20sea%2C%20the%20sky%20%26%20off%2Dshore")]
    [InlineData("“größer”", "https://a.example/x#:~:text=%E2%80%9Cgr%C3%B6%C3%9Fer%E2%80%9D")]
    [InlineData("two\u00a0 spaces", "https://a.example/x#:~:text=two%20spaces")]
    public void A_short_quotation_is_the_directive_itself(string words, string link) =>
        Assert.Equal(link, TextFragment.Link("https://a.example/x", Whole(words)));

    [Fact]
    public void A_long_quotation_is_named_by_its_first_and_last_words()
    {
        var words = "one two three four five " + string.Concat(Enumerable.Repeat("and so on it goes, ", 10)) + "six seven eight nine ten";
        Assert.Equal("https://a.example/#:~:text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten", TextFragment.Link("https://a.example", Whole(words)));
    }

    [Fact]
    public void An_address_with_a_fragment_keeps_it()
    {
        Assert.Equal("https://a.example/x#top:~:text=word", TextFragment.Link("https://a.example/x#top", Whole("word")));
        Assert.Equal("https://a.example/x#:~:text=a&text=word", TextFragment.Link("https://a.example/x#:~:text=a", Whole("word")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("news/today.html")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://a.example/x")]
    public void Only_web_addresses_become_links(string? url) => Assert.Null(TextFragment.Link(url, Whole("word")));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() =>
        Assert.Equal("https://a.example/#:~:text=%EF%BF%BDx", TextFragment.Link("https://a.example", Whole("\ud83dx")));

    private static Run Whole(string text) => Run.Of(text, new TextSpan(0, text.Length));
}
