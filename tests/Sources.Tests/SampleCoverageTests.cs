using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>The sample coverage says that it is one, quotes in fragments, and copies nobody's sentences.</summary>
public sealed partial class SampleCoverageTests
{
    private const int MostWordsOfAFragment = 6;
    private const int WordsOfACopiedRun = 8;

    private static readonly string Folder = Path.Combine(Repository.Root, "index", "articles");

    public static TheoryData<string> Samples => [.. ArticleFiles.Find(Folder).Select(path => Path.GetFileName(path))];

    [Fact]
    public void There_are_eight() => Assert.Equal(8, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_names_itself_a_sample_and_has_title_author_and_day(string name)
    {
        var article = ArticleFiles.Read(Path.Combine(Folder, name)).Article;

        Assert.Contains("sample", article.Facts.Outlet, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("OnRecord sample", article.Facts.Author);
        Assert.InRange(article.Facts.Published!.Value, new DateOnly(2022, 1, 18), new DateOnly(2022, 2, 21));
        Assert.StartsWith(article.Facts.Published.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), name, StringComparison.Ordinal);
        Assert.Null(article.Facts.Url);
        Assert.Equal(article.Facts.Title, article.Blocks.Single(block => block.Kind == BlockKind.Title).Span.Slice(article.Text).ToString());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_is_250_to_450_words_of_paragraphs_and_nothing_else(string name)
    {
        var article = ArticleFiles.Read(Path.Combine(Folder, name)).Article;

        Assert.Equal([BlockKind.Furniture, BlockKind.Title, BlockKind.Paragraph], article.Blocks.Select(block => block.Kind).Distinct());
        Assert.Equal(1, article.Blocks.Count(block => block.Kind == BlockKind.Furniture));
        Assert.InRange(article.Blocks.Skip(1).Sum(block => Words(block.Span.Slice(article.Text).ToString()).Length), 250, 450);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_quotes_fragments_only(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var fragments = Quoted().Matches(text).Select(match => match.Groups[1].Value).ToArray();

        Assert.True(fragments.Length > 0 && text.Count(c => c == '“') == fragments.Length, $"{name} has unbalanced quotation marks.");
        Assert.All(fragments, fragment => Assert.InRange(Words(fragment).Length, 1, MostWordsOfAFragment));
    }

    [SharedTheory]
    [MemberData(nameof(Samples))]
    public void Each_tells_its_facts_in_its_own_words(string name)
    {
        var copied = Runs(Words(File.ReadAllText(Path.Combine(Folder, name)))).Intersect(RealTexts().SelectMany(text => Runs(Words(text))));

        Assert.Empty(copied);
    }

    [SharedTheory]
    [MemberData(nameof(Samples))]
    public void Each_fragment_was_really_said(string name)
    {
        var real = string.Join(" | ", RealTexts().Select(text => string.Join(' ', Words(text))));

        Assert.All(
            Quoted().Matches(File.ReadAllText(Path.Combine(Folder, name))),
            match => Assert.Contains(string.Join(' ', Words(match.Groups[1].Value)), real, StringComparison.Ordinal));
    }

    private static IEnumerable<string> RealTexts() => Directory.EnumerateFiles(SharedFolder.Of("articles")).Select(File.ReadAllText);

    private static IEnumerable<string> Runs(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - WordsOfACopiedRun + 1)).Select(i => string.Join(' ', words[i..(i + WordsOfACopiedRun)]));

    private static string[] Words(string text) => [.. Word().Matches(text.Replace('’', '\'').ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[\w']+")]
    private static partial Regex Word();

    [GeneratedRegex("“([^“”]*)”")]
    private static partial Regex Quoted();
}
