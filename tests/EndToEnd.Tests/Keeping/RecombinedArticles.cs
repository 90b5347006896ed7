using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>Makes many article files out of few: stretches of paragraphs of several, some six hundred words each. The same seed makes the same.</summary>
internal static class RecombinedArticles
{
    private const int Words = 600;
    private const int LongestStretch = 6;
    private const int FewestWordsOfAParagraph = 8;

    /// <summary>Writes them.</summary>
    /// <param name="corpora">A folder of articles, searched to the bottom.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="count">How many.</param>
    public static void Write(string corpora, string folder, int count)
    {
        var articles = Directory.EnumerateFiles(corpora, "*", SearchOption.AllDirectories)
            .Where(static file => ArticleFiles.IsArticle(file) && Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal)
            .Select(Paragraphs).Where(static paragraphs => paragraphs.Length > 0).ToList();
        Directory.CreateDirectory(folder);
        for (var number = 0; number < count; number++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:00000}.md")), Make(articles, number));
        }
    }

    private static string Make(List<string[]> articles, int number)
    {
        var random = new Random(number);
        var text = new List<string>();
        var words = 0;
        while (words < Words)
        {
            var from = articles[random.Next(articles.Count)];
            foreach (var paragraph in from.Skip(random.Next(from.Length)).Take(random.Next(2, LongestStretch)))
            {
                text.Add(paragraph);
                words += paragraph.Count(static letter => letter == ' ') + 1;
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"---\ntitle: Recombined {number}\noutlet: Gazette {number % 40}\npublished: {new DateOnly(2020, 1, 1).AddDays(random.Next(700)):yyyy-MM-dd}\nurl: https://gazette{number % 40}.example/{number}\n---\n{string.Join("\n\n", text)}\n");
    }

    private static string[] Paragraphs(string file)
    {
        try
        {
            var article = ArticleFiles.Read(file).Article;
            return [.. article.Blocks.Where(static block => block.Kind is Reading.BlockKind.Paragraph).Select(block => block.Span.Slice(article.Text).ToString())
                .Where(static paragraph => paragraph.Count(static letter => letter == ' ') >= FewestWordsOfAParagraph)];
        }
        catch (SourceException)
        {
            return [];
        }
    }
}
