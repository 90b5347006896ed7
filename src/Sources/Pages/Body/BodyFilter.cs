using AngleSharp.Dom;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Pages.Body;

/// <summary>Of the blocks in an article's element, leaves those that are the article's.</summary>
internal sealed class BodyFilter
{
    private const int Certain = 3;
    private const int Likely = 2;
    private const int LongestHeading = 16;
    private const int FarthestText = 30;
    private const double SetLikeTheBody = 0.2;

    private readonly PageMap map;
    private readonly List<TextBlock> all;
    private readonly List<TextBlock> models = [];
    private readonly HashSet<TextBlock> kept = [];

    private BodyFilter(PageMap map, List<TextBlock> all) => (this.map, this.all) = (map, all);

    /// <summary>The blocks that are the article's, in order.</summary>
    public static List<TextBlock> Of(PageMap map, IElement container)
    {
        var share = map.Of(container);
        if (share.Blocks == 0)
        {
            return [];
        }

        var filter = new BodyFilter(map, [.. map.Blocks.Skip(share.First).Take(share.Last - share.First + 1)]);
        filter.FindModels();
        filter.KeepParagraphs();
        filter.DropEnd();
        filter.KeepTimes();
        filter.KeepHeadings();
        return [.. filter.all.Where(filter.kept.Contains)];
    }

    // How paragraphs of this article are set: the ways that hold a good part of its prose.
    private void FindModels()
    {
        var groups = new List<List<TextBlock>>();
        foreach (var block in all.Where(block => block.Furniture is null && block.IsProse))
        {
            if (groups.Find(group => group[0].LooksLike(block)) is { } group)
            {
                group.Add(block);
            }
            else if (groups.Count < 200)
            {
                groups.Add([block]);
            }
        }

        var total = groups.Sum(group => group.Sum(block => block.Words));
        models.AddRange(groups.Where(group => group.Sum(block => block.Words) >= total * SetLikeTheBody).Select(group => group[0]));
    }

    private bool IsLikeBody(TextBlock block) => models.Exists(block.LooksLike);

    private void KeepParagraphs()
    {
        var first = all.FindIndex(block => block.Furniture is null && block.IsProse && IsLikeBody(block));
        for (var i = 0; i < all.Count; i++)
        {
            var block = all[i];
            if (block.Furniture is null && block.Index != map.HeadlineAt && !block.IsHeading && (i >= first ? IsBody(block) : IsOpening(block, first - i)))
            {
                kept.Add(block);
            }
        }

        // "In:" announces something; where that is not the article's, it is not either.
        kept.RemoveWhere(block => block.Words <= 3 && block.Text.EndsWith(':') && !(block.Index + 1 < map.Blocks.Count && kept.Contains(map.Blocks[block.Index + 1])));
    }

    private bool IsBody(TextBlock block)
    {
        if (PostText.IsPost(block.Quotation))
        {
            return true;
        }

        var text = block.Text;
        if (SignOff.Is(text))
        {
            return true;
        }

        if (WholeLine.IsFurniture(text) || WholeLine.IsLabel(text) || WholeLine.IsEndLabel(text) || WholeLine.IsCredit(text))
        {
            return false;
        }

        var furniture = block.Wording.Furniture;
        var like = IsLikeBody(block);
        if (furniture >= Certain || (furniture >= Likely && (!like || block.Linked > 0.2)))
        {
            return false;
        }

        if (block.Linked > 0.75 && block.Words < 40 || (block.Linked > 0.5 && !block.IsProse && !block.Wording.Quotes))
        {
            return false;
        }

        if (block.IsProse)
        {
            return like || block.Item is not null || block.Quotation is not null || !IsPointer(block);
        }

        // A short paragraph: an answer, a cry, the beginning of a list.
        return block.Item is not null ? block.Words >= 2 && block.Linked < 0.5
            : (like || block.Quotation is not null || block.Holder.LocalName == "p") && (block.EndsSentence || (block.Wording.Quotes && like)) && block.Words >= 1;
    }

    // Before the first paragraph that is set as the others are: no more than a paragraph that is set larger.
    private bool IsOpening(TextBlock block, int before) =>
        before <= 6 && block.IsProse && block.Words >= 12 && IsBody(block) && block.Item is null && !PageHints.IsSummary(block.Holder)
        && (block.Holder.ParentElement is not { } parent || !PageHints.IsSummary(parent))
        && !all.Skip(all.IndexOf(block) + 1).Take(before - 1).Any(IsAboutArticle);

    // Author, day and sharing stand between a summary and the article.
    private static bool IsAboutArticle(TextBlock block) =>
        block.IsTime || Byline.Is(block.Text) || WholeLine.IsFurniture(block.Text) || block.Text.StartsWith("By ", StringComparison.OrdinalIgnoreCase);

    private static bool IsPointer(TextBlock block) => block.Linked > 0.3 && block.Words < 25 && !block.Wording.Quotes;

    // Behind the label of the comments, or of other articles, nothing is the article's but what is set as it is.
    private void DropEnd()
    {
        var total = kept.Where(block => block.IsProse).Sum(block => block.Words);
        var seen = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var block = all[i];
            if (kept.Contains(block))
            {
                seen += block.IsProse ? block.Words : 0;
                continue;
            }

            if (seen >= 80 && block.Words <= 8 && WholeLine.IsEndLabel(block.Text) && (seen * 3 >= total || block.IsHeading))
            {
                kept.RemoveWhere(other => other.Index > block.Index);
                break;
            }

            if (seen * 5 >= total * 4 && block.Words <= 8 && WholeLine.IsLabel(block.Text) && block.IsHeading)
            {
                kept.RemoveWhere(other => other.Index > block.Index && !IsLikeBody(other));
            }
        }

        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (!kept.Contains(all[i]))
            {
                continue;
            }

            if (kept.Count > 3 && !SignOff.Is(all[i].Text)
                && (AuthorNote.Signs(all[i].Text) >= 2 || ((all[i].Wording.Furniture >= Likely || all[i].Wording.Strong > 0) && !all[i].Wording.Quotes)))
            {
                kept.Remove(all[i]);
                continue;
            }

            break;
        }
    }

    // The hours of a live blog: times that stand over paragraphs again and again.
    private void KeepTimes()
    {
        var times = new List<TextBlock>();
        for (var i = 0; i + 1 < all.Count; i++)
        {
            if (all[i].Furniture is null && !kept.Contains(all[i]) && all[i].IsTime && all[i].Words <= 12 && all[i].Text.Any(char.IsAsciiDigit)
                && BodyTime.Of(all[i].Text) is not null && all.Skip(i + 1).Take(5).Any(kept.Contains))
            {
                times.Add(all[i]);
            }
        }

        if (times.Count >= 3)
        {
            kept.UnionWith(times);
        }
    }

    // A heading is the article's where the article goes on under it.
    private void KeepHeadings()
    {
        var first = kept.Count == 0 ? int.MaxValue : kept.Min(block => block.Index);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var block = all[i];
            if (block.Furniture is null && !kept.Contains(block) && block.Index != map.HeadlineAt && IsHeading(block, first) && LeadsOn(i))
            {
                kept.Add(block);
            }
        }
    }

    private bool IsHeading(TextBlock block, int first) =>
        (block.IsHeading || (block.IsBold && block.Holder.LocalName == "p"))
        && block.Words is >= 1 and <= LongestHeading && !WholeLine.IsFurniture(block.Text) && !WholeLine.IsLabel(block.Text) && !WholeLine.IsEndLabel(block.Text)
        && block.Wording.Furniture < (block.IsHeading ? Certain : Likely)
        && !(map.HeadlineAt >= 0 && block.Key == map.Blocks[map.HeadlineAt].Key)
        && (block.IsHeading || block.Index > first);

    private bool LeadsOn(int i)
    {
        for (var next = i + 1; next < Math.Min(all.Count, i + FarthestText); next++)
        {
            if (kept.Contains(all[next]))
            {
                return true;
            }

            // A box that stands between has a heading of its own; a bare list is what this one heads.
            var boxed = all[next].Furniture is { LocalName: not ("ul" or "ol" or "p" or "li") };
            if (all[next].Words >= 4 && !boxed && !all[next].IsTime && !WholeLine.IsFurniture(all[next].Text))
            {
                return false;
            }
        }

        return false;
    }
}
