using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Reading;
using OnRecord.Sources.Facts;
using OnRecord.Sources.Layout;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>Whatever the text: no exception, blocks in order and inside it, nothing lost, and no more time than its length asks for.</summary>
public sealed class LayoutPropertyTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\n\n", " ", "\t", "\u00A0", "\u200B", "---\n", "# ", "## ", "- ", "-\n", "> ", "* * *", "![x](y)", "“", "”", "\"", "’", "(", ")", ":", ". ", "? ", "|",
        "— Name (@handle) March 8, 2022", "@handle", "#tag", "pic.twitter.com/x", "👇", "\uD83D", "Sign up for our newsletter", "Related", "Comments (3)", "Image source, ", "Getty Images",
        "By Jane Doe", "March 8, 2022", "LISBON, March 8, 2022 (Reuters) - ", "(Reporting by Jane Doe)", "title: x\n", "Read more: ", "the envoy said that the talks would go on", "What next?", "1200px x.svg",
    ];

    [Fact]
    public void Any_text_is_laid_out_in_blocks_that_hold_all_its_words() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(),
        text => HoldsAllWords(text ?? string.Empty)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_page_is_laid_out_in_blocks_that_hold_all_its_words() => Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(),
        HoldsAllWords).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData(" \n")]
    [InlineData("a\n")]
    [InlineData("- \n")]
    [InlineData("-\na\n")]
    [InlineData("# a\n")]
    [InlineData("“")]
    [InlineData("(Reporting by ")]
    [InlineData("— a (@b) ")]
    [InlineData("— a (@b) March 8, 2022\n")]
    [InlineData("A b | A b | ")]
    [InlineData("By Jane Doe, ")]
    [InlineData("By Jane Doe\n")]
    [InlineData("Sign up for our newsletter and follow us. ")]
    [InlineData("Sign up for our newsletter\n")]
    [InlineData("Related\nA headline of four words\n")]
    [InlineData("Related\nA headline of four words\nA sentence under the headline that ends as sentences do.\n")]
    [InlineData("the envoy said that the talks would go on until the end of\n")]
    [InlineData("#tag @handle\n")]
    public void Junk_takes_no_more_time_than_its_length_asks_for(string junk)
    {
        var text = new StringBuilder().Insert(0, junk, 100_000 / junk.Length).ToString();
        var clock = Stopwatch.StartNew();
        Assert.True(HoldsAllWords(text));

        // A third of a second, measured; what grows with the square of the length takes minutes already here.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("a")]
    [InlineData(" \n")]
    [InlineData("(“")]
    [InlineData("the envoy said that the talks would go on until the end of the week, and perhaps beyond it, whatever happened in the harbour\n")]
    public void The_largest_file_of_junk_takes_seconds(string junk)
    {
        var text = new StringBuilder().Insert(0, junk, ArticleFiles.MaxBytes / junk.Length).ToString();
        var clock = Stopwatch.StartNew();
        Assert.True(HoldsAllWords(text));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [SharedFact]
    public void Real_articles_are_laid_out_in_blocks_that_hold_all_their_words() => Assert.All(
        new[] { SharedFolder.Of("articles"), SharedFolder.Of("corpora", "crisis", "text"), SharedFolder.Of("corpora", "polnear", "dev", "text") }
            .SelectMany(ArticleFiles.Find),
        path => Assert.True(HoldsAllWords(File.ReadAllText(path)), path));

    private static bool HoldsAllWords(string text)
    {
        var blocks = PageLayout.Of(text, FrontMatter.Find(text)?.Whole, null);
        var facts = TextFacts.Of(text, blocks);
        var article = new Article(text, facts, blocks);
        var outside = new StringBuilder();
        var end = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Span.Length == 0 || block.Span.Trim(text) != block.Span)
            {
                return false;
            }

            outside.Append(text, end, block.Span.Start - end);
            end = block.Span.End;
        }

        // Between blocks stand white space and marks only.
        return !outside.Append(text, end, text.Length - end).ToString().Any(char.IsLetterOrDigit);
    }
}
