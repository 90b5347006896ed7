using OnRecord.Reading;
using OnRecord.Sources.Facts;

namespace OnRecord.Sources.Tests;

/// <summary>Pages in the shapes that news sites use, all of them invented: the article is found, whole and alone.</summary>
public sealed class SavedPagesTests
{
    public static TheoryData<string> Pages => [.. SavedPage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_body_is_found_whole_and_without_what_stands_around_it(string name)
    {
        var page = new SavedPage(name);
        var score = SavedPage.Score(page.Body, SavedPage.BodyOf(page.Read().Markdown), out var difference);
        Assert.True(score >= 0.98, $"{name}: {score:0.000}; {difference}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_facts_are_right(string name)
    {
        var page = new SavedPage(name);
        Assert.Equal(page.Facts, page.Read().Facts);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_front_matter_says_the_same(string name)
    {
        var article = new SavedPage(name).Read();
        var matter = FrontMatter.Find(article.Markdown);
        Assert.NotNull(matter);
        Assert.Equal(article.Facts, FactsYaml.Parse(matter.Value.Yaml.Slice(article.Markdown).ToString(), name));
    }
}
