using System.Text.RegularExpressions;
using OnRecord.Reading;
using OnRecord.Sources.Facts;
using OnRecord.Sources.Pages;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>A page that was written for the tests, with its article's text and facts beside it.</summary>
/// <param name="Name">Its name.</param>
internal sealed partial record SavedPage(string Name)
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Sources.Tests", "Pages");

    /// <summary>The names of all, in order.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public string PagePath => Path.Combine(Folder, Name + ".html");

    public string Body => File.ReadAllText(Path.Combine(Folder, Name + ".txt"));

    public ArticleFacts Facts => FactsYaml.Parse(File.ReadAllText(Path.Combine(Folder, Name + ".yaml")), Name + ".yaml");

    public PageArticle Read() => PageReader.Read(File.ReadAllBytes(PagePath), declaredCharset: null, address: null);

    /// <summary>The harmonic mean of how much of the known text was found, and how much of what was found is known: by words, each counted as often as it stands there.</summary>
    public static double Score(string known, string found, out string difference)
    {
        var (wanted, got) = (Count(known), Count(found));
        var common = wanted.Sum(word => Math.Min(word.Value, got.GetValueOrDefault(word.Key)));
        difference = $"missing: {string.Join(' ', Less(wanted, got))}; too much: {string.Join(' ', Less(got, wanted))}";
        return 2.0 * common / (wanted.Values.Sum() + got.Values.Sum());
    }

    /// <summary>What is kept, without the front matter and the headline.</summary>
    public static string BodyOf(string markdown)
    {
        var body = markdown[(FrontMatter.Find(markdown)?.Whole.End ?? 0)..].TrimStart();
        return body.StartsWith("# ", StringComparison.Ordinal) ? body[(body.IndexOf('\n', StringComparison.Ordinal) + 1)..] : body;
    }

    private static Dictionary<string, int> Count(string text) =>
        Word().Matches(text).GroupBy(match => match.Value).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<string> Less(Dictionary<string, int> first, Dictionary<string, int> second) =>
        first.Where(word => word.Value > second.GetValueOrDefault(word.Key)).Select(word => word.Key).Take(60);

    [GeneratedRegex(@"[\w’']+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
