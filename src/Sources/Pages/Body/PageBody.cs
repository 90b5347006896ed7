using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OnRecord.Reading;
using OnRecord.Sources.Pages.Metadata;

namespace OnRecord.Sources.Pages.Body;

/// <summary>
/// Finds an article's body among all that stands on its page: the page is cut into blocks, what stands around articles is marked, the smallest
/// element is found that holds the rest of the prose, and of what is in it the article's own is left.
/// </summary>
internal static class PageBody
{
    private const int Few = 60;

    /// <summary>The blocks of the body, in the order of the page; none where there is no article.</summary>
    public static IReadOnlyList<BodyBlock> Of(IHtmlDocument document, PageClaims claims, ArticleFacts facts)
    {
        if (document.Body is not { } root)
        {
            return [];
        }

        var linked = claims.Linked?.Body;
        var found = Find(root, facts, hidden: false, linked);

        // Some pages show their article, or the rest of it, by a script, and hide it before.
        var unhidden = Find(root, facts, hidden: true, linked);
        if (Words(unhidden) > Words(found) && (Words(found) < Few || IsRest(unhidden, found)))
        {
            found = unhidden;
        }

        var body = Written(Repetitions.Without(Units(found), IsSetOut));
        return LinkedBody.Instead(linked, body) ?? body;
    }

    private static List<TextBlock> Find(IElement root, ArticleFacts facts, bool hidden, string? linked)
    {
        var map = new PageMap(root, BlockWalk.Of(root, hidden), facts.Title);
        PageRegions.Mark(map, facts.Url is { } url ? new Uri(url).AbsolutePath : null);
        return LinkedBody.Checked(linked, map, BodyFilter.Of(map, BodyContainer.Find(map)));
    }

    private static int Words(List<TextBlock> blocks) => blocks.Sum(block => block.Words);

    // All that was seen is still there, and what comes to it is set in the same way.
    private static bool IsRest(List<TextBlock> unhidden, List<TextBlock> seen)
    {
        var known = seen.Select(block => block.Key).ToHashSet(StringComparer.Ordinal);
        var more = unhidden.Where(block => !known.Contains(block.Key)).ToList();
        return unhidden.Count - more.Count >= known.Count && more.TrueForAll(block => seen.Exists(block.LooksLike));
    }

    // The blocks of one quotation are one thing: a pull quote and the name under it.
    private static List<List<TextBlock>> Units(List<TextBlock> blocks)
    {
        var units = new List<List<TextBlock>>();
        foreach (var block in blocks)
        {
            if (block.Quotation is { } quotation && units.Count > 0 && units[^1][0].Quotation == quotation)
            {
                units[^1].Add(block);
            }
            else
            {
                units.Add([block]);
            }
        }

        return units;
    }

    private static bool IsSetOut(List<TextBlock> unit) =>
        (unit[0].Quotation is { } quotation && !PostText.IsPost(quotation))
        || PageShape.Within(unit[0].Holder, static element => element.LocalName is "aside" or "figure" || PageHints.IsPulled(element), 4) is not null;

    private static List<BodyBlock> Written(List<List<TextBlock>> units)
    {
        var body = new List<BodyBlock>();
        foreach (var unit in units)
        {
            if (unit[0].Quotation is { } quotation && PostText.Of(quotation) is { } post)
            {
                body.Add(new(BodyKind.Post, post));
                continue;
            }

            foreach (var block in unit.Where(block => !(block.Quotation is not null && PostText.IsFrame(block.Text))))
            {
                body.Add(new(Kind(block), block.IsTime ? BodyTime.Of(block.Text) ?? block.Text : block.Text));
            }
        }

        return body;
    }

    private static BodyKind Kind(TextBlock block) =>
        block.Quotation is not null ? BodyKind.Quotation
        : block.IsHeading || block.IsTime || (block.IsBold && !block.EndsSentence && block.Words <= 16) ? BodyKind.Heading
        : block.Item is not null && !block.IsProse ? BodyKind.Item
        : block.Item is { } item && item.ParentElement is { LocalName: "ul" or "ol" } ? BodyKind.Item
        : BodyKind.Paragraph;
}
