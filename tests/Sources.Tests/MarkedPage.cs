using System.Text;
using OnRecord.Reading;
using OnRecord.Sources.Facts;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Tests;

/// <summary>
/// A page with a letter before each line for what it is: T title, H heading, P paragraph, @ post, B byline, F furniture; a space
/// where a block goes on.
/// </summary>
internal static class MarkedPage
{
    /// <summary>Lays the page out without its letters, and compares the letters that come of it with those that are there.</summary>
    public static void Check(string marked)
    {
        var lines = marked.ReplaceLineEndings("\n").Split('\n');
        var text = string.Join('\n', lines.Select(line => line.Length > 3 ? line[3..] : string.Empty));

        Assert.Equal(string.Join('\n', lines.Select(line => line.TrimEnd())), Mark(text));
    }

    private static string Mark(string text)
    {
        var frontMatter = FrontMatter.Find(text);
        var blocks = PageLayout.Of(text, frontMatter?.Whole, title: null);
        var marked = new StringBuilder();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(start, start + line.Length);
            var block = blocks.Cast<Block?>().FirstOrDefault(block => block!.Value.Span.Overlaps(span));
            if (line.Length > 0)
            {
                marked.Append(block is null ? '-' : block.Value.Span.Start < start ? ' ' : Letter(block.Value.Kind)).Append("| ").Append(line);
            }

            marked.Append('\n');
            start += line.Length + 1;
        }

        return marked.ToString().TrimEnd('\n');
    }

    private static char Letter(BlockKind kind) => kind switch
    {
        BlockKind.Title => 'T',
        BlockKind.Heading => 'H',
        BlockKind.Post => '@',
        BlockKind.Byline => 'B',
        BlockKind.Furniture => 'F',
        _ => 'P',
    };
}
