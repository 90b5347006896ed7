using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests.Discord.Replies;

public sealed class ArticleWordsTests
{
    [Fact]
    public void Words_of_an_article_become_their_address_and_others_stay()
    {
        using var folder = new TemporaryFolder();
        folder.Write("001_a.txt", "The ferry\nsails on Sundays, said the harbour master to everybody there.");
        var words = new ArticleWords(folder.Path);

        Assert.Equal("│ > ⟦001 0–27⟧", words.Addressed("│ > “The ferry sails on Sundays,”"));
        Assert.Equal("│ > ⟦001 4–15⟧ […] ⟦001 33–51⟧", words.Addressed("│ > “ferry sails […] the harbour master”"));
        Assert.Equal("│ It ⟦001 28–64⟧ too", words.Addressed("│ It said the harbour master to everybody too"));
        Assert.Equal("│ said the harbour", words.Addressed("│ said the harbour"));
    }

    [Fact]
    public void A_quotation_that_stands_in_no_article_is_an_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("001_a.txt", "The ferry sails on Sundays.");

        Assert.ThrowsAny<Exception>(() => new ArticleWords(folder.Path).Addressed("│ > “The ferry sails on Mondays”"));
    }
}
