using System.Globalization;
using OnRecord.Reading;
using OnRecord.Sources.Facts;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Tests;

/// <summary>Facts that an article's own text shows: what is certain, and nothing else.</summary>
public sealed class TextFactsTests
{
    private const string Body = "\nThe envoy said on Tuesday that the talks would go on for another week.\nHe left the harbour at noon, the port said.\n";

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe", null, null)]
    [InlineData("BY JANE DOE", "JANE DOE", null, null)]
    [InlineData("By: Jane Doe", "Jane Doe", null, null)]
    [InlineData("By Jane Doe and John Q. Roe", "Jane Doe, John Q. Roe", null, null)]
    [InlineData("By Jane Doe, Ann Poe and John Roe", "Jane Doe, Ann Poe, John Roe", null, null)]
    [InlineData("By Jane Doe, New York", "Jane Doe", null, null)]
    [InlineData("By Jane Doe in Odra and John Roe in Lisbon", "Jane Doe, John Roe", null, null)]
    [InlineData("By Jane Doe for The Coastal Times", "Jane Doe", "The Coastal Times", null)]
    [InlineData("By Jane Doe, The Coastal Times", "Jane Doe", "The Coastal Times", null)]
    [InlineData("By Jane Doe | January 20, 2022", "Jane Doe", null, "2022-01-20")]
    [InlineData("Harbour Brief #12 | By: Jane van der Doe | January 20, 2022", "Jane van der Doe", null, "2022-01-20")]
    [InlineData("By Staff Writer", null, null, null)]
    [InlineData("By Reuters Staff", null, null, null)]
    [InlineData("By Reuters", null, "Reuters", null)]
    [InlineData("The Harbour Gazette, 21 January 2022", null, "The Harbour Gazette", "2022-01-21")]
    [InlineData("Reuters, January 21, 2022", null, "Reuters", "2022-01-21")]
    [InlineData("Odra, January 21, 2022", null, null, null)]
    [InlineData("January 21, 2022", null, null, "2022-01-21")]
    [InlineData("Published: Friday, 21 January 2022 10:32 GMT", null, null, "2022-01-21")]
    [InlineData("Fri 21 Jan 2022 12.45 GMT", null, null, "2022-01-21")]
    [InlineData("2022-01-21", null, null, "2022-01-21")]
    [InlineData("Updated January 22, 2022", null, null, null)]
    [InlineData("Published 3 hours ago", null, null, null)]
    [InlineData("21 January", null, null, null)]
    [InlineData("03/04/2022", null, null, null)]
    [InlineData("February 30, 2022", null, null, null)]
    public void A_line_above_the_article_names_author_outlet_and_day(string line, string? author, string? outlet, string? published)
    {
        var facts = Of($"Ferry talks end in the harbour of Odra\n{line}\n{Body}");

        Assert.Equal(("Ferry talks end in the harbour of Odra", author, outlet), (facts.Title, facts.Author, facts.Outlet));
        Assert.Equal(published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture), facts.Published);
    }

    [Theory]
    [InlineData("LISBON, March 8, 2022 (Reuters) - ", "Reuters", "2022-03-08")]
    [InlineData("LISBON, March 8 (Reuters) - ", "Reuters", null)]
    [InlineData("ODRA HARBOUR, Portugal (AP) — ", "AP", null)]
    [InlineData("LISBON, 8 March 2022 – ", null, "2022-03-08")]
    [InlineData("LISBON — ", null, null)]
    [InlineData("NATO - ", null, null)]
    public void A_dateline_gives_the_day_only_with_its_year(string dateline, string? outlet, string? published)
    {
        var facts = Of($"Ferry talks end in the harbour of Odra\n\n{dateline}The envoy said on Tuesday that the talks would go on.");

        Assert.Equal(outlet, facts.Outlet);
        Assert.Equal(published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture), facts.Published);
    }

    [Theory]
    [InlineData("The envoy said on Tuesday that the talks would go on for another week, by March 8, 2022 at the latest.")]
    [InlineData("Officials were told by Jane Doe | of the port | to wait until January 20, 2022, and so they did.")]
    [InlineData("Image source, Getty Images\nThe ministers at the table in the harbour of Odra")]
    [InlineData("Protesters hoist a flag in Odra")]
    public void Nothing_is_guessed(string text) => Assert.Equal(ArticleFacts.None, Of(text));

    [Fact]
    public void The_dates_of_posts_and_other_articles_are_not_the_articles()
    {
        var facts = Of($"{Body}\nThe corridor must open now. #grain\n— Ministry of Sea (@seaministry) March 8, 2022\n\n{Body}\n- Harbour Opens After Storm - March 1, 2022\n- Mayor Writes - February 9, 2022\n");

        Assert.Equal(ArticleFacts.None, facts);
    }

    [Fact]
    public void A_wrapped_headline_is_one_line() => Assert.Equal(
        "Envoy says that the ferry talks will resume within days",
        Of("""
            Envoy says that the ferry talks will resume
            within days

            LISBON - The envoy of the six countries said on
            Tuesday that talks on the ferries would be resumed
            within days, although the ministers had left.
            """).Title);

    private static ArticleFacts Of(string text) => TextFacts.Of(text, PageLayout.Of(text, null, null));
}
