using System.Text;
using AngleSharp.Dom;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Pages.Body;

/// <summary>Goes through a page and cuts its text into blocks, as a browser's lines and empty lines do.</summary>
internal sealed class BlockWalk
{
    private const int MostBlocks = 50_000;

    private readonly List<TextBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly bool hidden;
    private int linked;
    private int emphasised;
    private int timed;
    private bool broken;

    private BlockWalk(bool hidden) => this.hidden = hidden;

    /// <summary>The blocks under an element, in order.</summary>
    /// <param name="root">The element.</param>
    /// <param name="hidden">Whether what is hidden is taken too.</param>
    public static List<TextBlock> Of(IElement root, bool hidden)
    {
        var walk = new BlockWalk(hidden);
        walk.Enter(root, root, new Setting(false, false, false, false));
        return walk.blocks;
    }

    // The depth is bounded where the page is parsed.
    private void Enter(IElement element, IElement holder, Setting setting)
    {
        setting = setting with
        {
            Link = setting.Link || (element.LocalName == "a" && element.HasAttribute("href")),
            Bold = setting.Bold || element.LocalName is "b" or "strong",
            Time = setting.Time || element.LocalName == "time",
            Picture = (setting.Picture || element.LocalName is "figure") && element.LocalName != "blockquote",
        };
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                if (!setting.Picture)
                {
                    Add(words.Data, setting);
                }
            }
            else if (node is IElement child && blocks.Count < MostBlocks)
            {
                if (child.LocalName == "br")
                {
                    Break(holder);
                }
                else if (PageShape.IsBlock(child) || Has(child))
                {
                    End(holder);
                    if (!PageShape.IsWordless(child, hidden) && child.LocalName != "figcaption")
                    {
                        Enter(child, child, setting);
                        End(child);
                    }
                }
                else if (!PageShape.IsWordless(child, hidden))
                {
                    Enter(child, holder, setting);
                }
            }
        }
    }

    // An element of no known kind that has paragraphs in it makes a block too.
    private static bool Has(IElement element) =>
        element.LocalName.Contains('-', StringComparison.Ordinal) && element.Children.Any(PageShape.IsBlock);

    private void Add(string words, Setting setting)
    {
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }

                continue;
            }

            broken = false;
            text.Append(c);
            linked += setting.Link ? 1 : 0;
            emphasised += setting.Bold ? 1 : 0;
            timed += setting.Time ? 1 : 0;
        }

        if (setting.Link && text.Length > 0 && text[^1] == ' ')
        {
            linked++;
        }
    }

    // Two line ends make a paragraph; so does one behind a sentence.
    private void Break(IElement holder)
    {
        if (broken || EndsSentence())
        {
            End(holder);
        }
        else if (text.Length > 0)
        {
            if (text[^1] != ' ')
            {
                text.Append(' ');
            }

            broken = true;
        }
    }

    // The last characters do: a page of line ends must not cost the square of its length.
    private bool EndsSentence()
    {
        var from = Math.Max(0, text.Length - 16);
        return text.Length > 0 && LineWrap.EndsSentence(text.ToString(from, text.Length - from).AsSpan().TrimEnd());
    }

    private void End(IElement holder)
    {
        var words = text.ToString().Trim();
        if (words.Length > 0)
        {
            var spaces = words.Count(' ');
            var letters = Math.Max(1, words.Length - spaces);
            blocks.Add(new TextBlock(holder, words, Math.Min(words.Length, linked), Math.Min(letters, emphasised) + (emphasised * 10 >= letters * 9 ? spaces : 0), timed));
        }

        text.Clear();
        (linked, emphasised, timed, broken) = (0, 0, 0, false);
    }

    private readonly record struct Setting(bool Link, bool Bold, bool Time, bool Picture);
}
