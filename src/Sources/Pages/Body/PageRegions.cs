using AngleSharp.Dom;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Pages.Body;

/// <summary>
/// Marks the parts of a page that stand around its article: by what elements are, what they are called and what they hold. Nothing that holds the
/// headline, or a good part of the page's prose, is taken for furniture whatever it is called.
/// </summary>
internal sealed class PageRegions
{
    private const double MostProse = 0.4;
    private const int FewestBody = 60;
    private const int LargestTeaser = 80;
    private const int LargestBox = 120;

    private readonly PageMap map;
    private readonly string? path;
    private readonly Dictionary<IElement, bool> known = [];

    private PageRegions(PageMap map, string? path) => (this.map, this.path) = (map, path);

    /// <summary>Marks the blocks of a page that stand in its furniture.</summary>
    /// <param name="map">The page.</param>
    /// <param name="path">The path of its address: links that lead there lead nowhere else. Null where it is not known.</param>
    public static void Mark(PageMap map, string? path)
    {
        var regions = new PageRegions(map, path);
        regions.MarkTeasers();
        var prose = 0;
        for (var i = 0; i < map.Blocks.Count; i++)
        {
            var block = map.Blocks[i];
            block.Furniture = regions.Over(block.Holder);
            prose += i > map.HeadlineAt && block.Furniture is null && block.IsProse ? block.Words : 0;
        }

        regions.MarkTalk();

        // What stands before the headline is not the article's, where an article follows.
        for (var i = 0; i < map.HeadlineAt && prose >= FewestBody; i++)
        {
            map.Blocks[i].Furniture ??= map.Blocks[i].Holder;
        }
    }

    private IElement? Over(IElement holder)
    {
        IElement? furniture = null;
        for (var element = holder; element is not null && element != map.Root; element = element.ParentElement)
        {
            if (!known.TryGetValue(element, out var stands))
            {
                stands = IsFurniture(element);
                known.Add(element, stands);
            }

            furniture = stands ? element : furniture;
        }

        return furniture;
    }

    private bool IsFurniture(IElement element)
    {
        var share = map.Of(element);
        var name = element.LocalName;
        if (name is "html" or "body" or "main" || IsMostly(share))
        {
            return name is not ("html" or "body" or "main" or "article") && IsTalk(element, share);
        }

        // A post of a live blog has a head of its own, which belongs to it.
        if (name == "header" && (map.HoldsHeadline(element) || PageShape.Within(element, static above => above.LocalName is "article" or "main", 50) is null))
        {
            return true;
        }

        if (map.HoldsHeadline(element))
        {
            return false;
        }

        // The foot of a quotation names who is quoted; a post's frame has a name of its own.
        if (PageShape.Within(element, static above => above.LocalName == "blockquote", 8) is not null)
        {
            return false;
        }

        return name is "aside" or "footer"
            || element.GetAttribute("role") is "complementary"
            || PageHints.IsFurniture(element)
            || PageHints.IsTalk(element)
            || IsListOfLinks(element, share)
            || IsBox(element, share);
    }

    private bool IsMostly(PageMap.Share share) => share.Prose > 0 && share.Prose >= map.Prose * MostProse;

    // Readers can write more than reporters.
    private bool IsTalk(IElement element, PageMap.Share share) =>
        PageHints.IsTalk(element) && map.Prose - share.Prose >= FewestBody
        && !map.HoldsHeadline(element) && share.First > map.HeadlineAt;

    private static bool IsListOfLinks(IElement element, PageMap.Share share) =>
        share.LinkedPart > 0.6 && share.Prose < 40 && (share.Blocks >= 2 || share.Words <= 25)
        && element.LocalName is "ul" or "ol" or "div" or "section" or "table" or "tr" or "dl" or "menu" or "p" or "li" or "article" or "center" or "td";

    // A field to write an address into makes a box of what stands around it.
    private static bool IsBox(IElement element, PageMap.Share share) =>
        share.Words <= LargestBox
        && (element.LocalName == "form" || (element.LocalName is "div" or "section" or "li" or "fieldset" && element.QuerySelector("input:not([type=hidden]), textarea") is not null));

    // A heading that leads to another page, with a summary: another article.
    private void MarkTeasers()
    {
        foreach (var block in map.Blocks)
        {
            if (!block.IsHeading || block.Linked < 0.8 || block.Words < 3 || !LeadsAway(block.Holder))
            {
                continue;
            }

            IElement? card = null;
            for (var element = block.Holder; element is not null && map.Of(element).Words <= LargestTeaser && element != map.Root; element = element.ParentElement)
            {
                if (map.HoldsHeadline(element))
                {
                    break;
                }

                card = element;
                if (element.LocalName is "article" or "li")
                {
                    break;
                }
            }

            if (card is not null && !IsMostly(map.Of(card)))
            {
                known[card] = true;
            }
        }
    }

    // Behind "20 comments" and its like: what is set in another way than all before it.
    private void MarkTalk()
    {
        var before = new List<TextBlock>();
        var (seen, label) = (0, -1);
        foreach (var block in map.Blocks.Skip(map.HeadlineAt + 1).Where(block => block.Furniture is null))
        {
            if (label < 0 && seen >= FewestBody && block.Words <= 6 && block.Linked < 0.5 && WholeLine.IsEndLabel(block.Text))
            {
                label = block.Index;
            }
            else if (block.IsProse && label < 0)
            {
                seen += block.Words;
                before.Add(block);
            }
            else if (label >= 0 && !before.Exists(block.LooksLike))
            {
                block.Furniture = block.Holder;
            }
        }
    }

    private bool LeadsAway(IElement heading)
    {
        var link = heading.LocalName == "a" ? heading : heading.QuerySelector("a[href]") ?? PageShape.Within(heading, static element => element.LocalName == "a", 5);
        var href = link?.GetAttribute("href")?.Trim();
        return href is { Length: > 0 } && href[0] is not ('#' or '?') && !(path is { Length: > 1 } && href.Contains(path, StringComparison.Ordinal));
    }
}
