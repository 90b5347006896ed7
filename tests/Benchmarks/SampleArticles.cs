using System.Collections.Immutable;
using System.Text;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Benchmarks;

/// <summary>The sample coverage of the clone.</summary>
internal static class SampleArticles
{
    /// <summary>Its files.</summary>
    /// <exception cref="InvalidOperationException">The benchmarks run outside a clone.</exception>
    public static IReadOnlyList<string> Files()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
            {
                return ArticleFiles.Find(Path.Combine(folder.FullName, "index", "articles"));
            }
        }

        throw new InvalidOperationException("The benchmarks run outside a clone: no folder above holds OnRecord.slnx.");
    }

    /// <summary>Reads its files.</summary>
    public static IReadOnlyList<SourceFile> Load() => [.. Files().Select(ArticleFiles.Read)];

    /// <summary>An article of so many words: the paragraphs of the files, one behind another.</summary>
    public static Article OfWords(int words)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (article, block) in Load().SelectMany(source => source.Article.Blocks.Select(block => (source.Article, block))))
        {
            if (block.Kind == BlockKind.Paragraph && words > 0)
            {
                var taken = block.Span.Slice(article.Text).ToString().Split(' ').Take(words).ToList();
                var start = text.Length;
                text.AppendJoin(' ', taken);
                blocks.Add(block with { Span = new TextSpan(start, text.Length) });
                text.Append("\n\n");
                words -= taken.Count;
            }
        }

        return new Article(text.ToString(), ArticleFacts.None, blocks.ToImmutable());
    }
}
