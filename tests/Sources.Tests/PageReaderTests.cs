using System.Text;
using OnRecord.Sources.Pages;

namespace OnRecord.Sources.Tests;

/// <summary>Pages in, articles out. All pages are invented.</summary>
public sealed class PageReaderTests
{
    [Fact]
    public void The_facts_and_the_words_of_a_plain_page_are_kept()
    {
        var page = """
            <!doctype html><html lang="en"><head><title>Ferries stay in the harbour - The Odra Herald</title>
            <meta property="og:site_name" content="The Odra Herald"><meta name="author" content="Jane Doe and John Roe">
            <meta property="article:published_time" content="2022-03-08T23:30:00-05:00">
            <link rel="canonical" href="https://odra.example/news/ferries"></head>
            <body><h1>Ferries stay in the harbour</h1>
            <p>The ministers of six countries left the harbour of Odra on Tuesday without an agreement about the ferries, the port said.</p>
            <p>“We were close,” the mayor said. “Then we were not, and nobody in this room could say afterwards why that was.”</p></body></html>
            """;
        var article = PageReader.Read(Encoding.UTF8.GetBytes(page), null, new Uri("https://www.odra.example/news/ferries?utm=1"));

        Assert.Equal("Ferries stay in the harbour", article.Facts.Title);
        Assert.Equal("The Odra Herald", article.Facts.Outlet);
        Assert.Equal("Jane Doe and John Roe", article.Facts.Author);
        Assert.Equal(new DateOnly(2022, 3, 8), article.Facts.Published);
        Assert.Equal("https://odra.example/news/ferries", article.Facts.Url);
        Assert.Contains("“We were close,” the mayor said.", article.Markdown, StringComparison.Ordinal);
    }
}
