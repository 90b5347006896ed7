using AngleSharp.Dom;

namespace OnRecord.Sources.Pages.Body;

/// <summary>
/// Finds the smallest element that holds an article whole: down from the top, while one child has as good as all of the prose that is left, or what
/// is beside it is set in another way.
/// </summary>
internal static class BodyContainer
{
    private const double NearlyAll = 0.85;
    private const double Most = 0.5;
    private const int FewestMarked = 60;

    /// <summary>The element.</summary>
    public static IElement Find(PageMap map)
    {
        var prose = map.Blocks.Where(block => block.Furniture is null && block.IsProse).ToList();
        var at = Marked(map, prose) ?? map.Root;
        while (true)
        {
            prose = prose.FindAll(block => map.Holds(at, block.Index));
            if (prose.Count == 0 || prose.Exists(block => block.Holder == at))
            {
                return at;
            }

            var (child, main) = Largest(map, at, prose);
            if (child is null || (main.Count == 1 && main[0].Holder == child))
            {
                return at;
            }

            var part = (double)main.Sum(block => block.Words) / prose.Sum(block => block.Words);
            if (part < Most || (main.Count < prose.Count && prose.Exists(block => !map.Holds(child, block.Index) && (Belongs(block, main, at, part) || GoesOn(map, block, child, main)))))
            {
                return at;
            }

            at = child;
        }
    }

    private static (IElement? Child, List<TextBlock> Main) Largest(PageMap map, IElement at, List<TextBlock> prose)
    {
        IElement? largest = null;
        var most = 0;
        var i = 0;
        foreach (var child in at.Children)
        {
            if (map.Of(child).Blocks == 0)
            {
                continue;
            }

            var words = 0;
            for (; i < prose.Count && prose[i].Index <= map.Of(child).Last; i++)
            {
                words += prose[i].Index >= map.Of(child).First ? prose[i].Words : 0;
            }

            if (words > most)
            {
                (largest, most) = (child, words);
            }
        }

        return (largest, largest is null ? [] : prose.FindAll(block => map.Holds(largest, block.Index)));
    }

    // Where a page marks its article's body itself, and has its prose there.
    private static IElement? Marked(PageMap map, List<TextBlock> prose)
    {
        var marked = map.Root.QuerySelectorAll("[itemprop~=articleBody]").Take(2).ToArray();
        if (marked.Length != 1)
        {
            return null;
        }

        var words = prose.Where(block => map.Holds(marked[0], block.Index)).Sum(block => block.Words);
        return words >= FewestMarked && words * 3 >= prose.Sum(block => block.Words) ? marked[0] : null;
    }

    // The next paragraph behind the largest part, with nothing between: broken markup leaves the last one outside.
    private static bool GoesOn(PageMap map, TextBlock block, IElement child, List<TextBlock> main) =>
        block.Index == map.Of(child).Last + 1 && PageShape.Of(block.Holder) == PageShape.Of(main[^1].Holder);

    // A paragraph beside the largest part is the article's if it is set like those in it, or if that part is but a wrapped-up rest of the text.
    private static bool Belongs(TextBlock block, List<TextBlock> main, IElement at, double part) =>
        main.Exists(block.LooksLike)
        || (part < NearlyAll && block.Holder.ParentElement == at && block.Holder.LocalName == "p" && !PageHints.IsSummary(block.Holder)
            && main.Exists(other => PageShape.Of(other.Holder) == PageShape.Of(block.Holder)));
}
