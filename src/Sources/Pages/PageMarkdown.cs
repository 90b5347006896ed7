using System.Text;
using OnRecord.Reading;
using OnRecord.Sources.Pages.Body;

namespace OnRecord.Sources.Pages;

/// <summary>Writes an article that was found on a page as the Markdown that is kept.</summary>
internal static class PageMarkdown
{
    /// <summary>The Markdown: front matter, headline, and the blocks with empty lines between.</summary>
    public static string Of(ArticleFacts facts, IReadOnlyList<BodyBlock> body)
    {
        var markdown = new StringBuilder(FrontMatterText.Of(facts));
        if (facts.Title is { } title)
        {
            Separate(markdown);
            markdown.Append("# ").Append(title).Append('\n');
        }

        BodyKind? before = null;
        foreach (var block in body)
        {
            if (!(block.Kind == BodyKind.Item && before == BodyKind.Item))
            {
                Separate(markdown);
            }

            markdown.Append(block.Kind switch
            {
                BodyKind.Heading => "## ",
                BodyKind.Item => "- ",
                BodyKind.Quotation => "> ",
                _ => IsMarkup(block.Text) ? "\\" : string.Empty,
            }).Append(block.Text).Append('\n');
            before = block.Kind;
        }

        return markdown.ToString();
    }

    private static void Separate(StringBuilder markdown)
    {
        if (markdown.Length > 0)
        {
            markdown.Append('\n');
        }
    }

    // Words that would be taken for a heading, a quotation or a picture: the one sign more is Markdown's own way to say that they are not.
    private static bool IsMarkup(string text) =>
        (text[0] == '#' && text.TrimStart('#') is [' ', ..]) || text.StartsWith("> ", StringComparison.Ordinal) || text.StartsWith("![", StringComparison.Ordinal)
        || text.StartsWith("<!--", StringComparison.Ordinal);
}
