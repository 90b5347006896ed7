using AngleSharp.Dom;

namespace OnRecord.Sources.Pages.Body;

/// <summary>A page's blocks, and how much of them stands in each of its elements.</summary>
internal sealed class PageMap
{
    private readonly Dictionary<IElement, Share> shares = [];

    /// <summary>Counts.</summary>
    /// <param name="root">The element that holds all.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="title">The headline, as it is known.</param>
    public PageMap(IElement root, IReadOnlyList<TextBlock> blocks, string? title)
    {
        Root = root;
        Blocks = blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            block.Index = i;
            var prose = block.IsProse ? block.Words : 0;
            for (var element = block.Holder; element is not null; element = element.ParentElement)
            {
                if (!shares.TryGetValue(element, out var share))
                {
                    share = new Share { First = i };
                    shares.Add(element, share);
                }

                share.Last = i;
                share.Blocks++;
                share.Prose += prose;
                share.Words += block.Words;
                share.Letters += block.Text.Length;
                share.Linked += block.Text.Length * block.Linked;
            }
        }

        HeadlineAt = FindHeadline(title);
    }

    /// <summary>The element that holds all.</summary>
    public IElement Root { get; }

    /// <summary>Its blocks in order.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; }

    /// <summary>Which block is the headline; −1 where none is.</summary>
    public int HeadlineAt { get; }

    /// <summary>Whether an element holds the headline.</summary>
    public bool HoldsHeadline(IElement element) => HeadlineAt >= 0 && Holds(element, HeadlineAt);

    /// <summary>The words of prose on the page.</summary>
    public int Prose => Of(Root).Prose;

    /// <summary>What stands in an element.</summary>
    public Share Of(IElement element) => shares.TryGetValue(element, out var share) ? share : Share.None;

    /// <summary>Whether a block stands in an element. Blocks are in the page's order, so an element's follow one another.</summary>
    public bool Holds(IElement element, int block) => Of(element) is { Blocks: > 0 } share && share.First <= block && block <= share.Last;

    private int FindHeadline(string? title)
    {
        var key = PageText.Key(title);
        var found = -1;
        for (var i = 0; i < Blocks.Count && key.Length > 0; i++)
        {
            var block = Blocks[i];
            if (block.Text.Length <= 400 && block.Linked < 0.5 && block.Key == key)
            {
                if (PageShape.Within(block.Holder, static element => element.LocalName == "h1", 3) is not null)
                {
                    return i;
                }

                found = found < 0 ? i : found;
            }
        }

        if (found >= 0)
        {
            return found;
        }

        for (var i = 0; i < Blocks.Count; i++)
        {
            if (PageShape.Within(Blocks[i].Holder, static element => element.LocalName == "h1", 3) is not null && Blocks[i].Words >= 3)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What stands in an element.</summary>
    internal sealed class Share
    {
        /// <summary>Nothing.</summary>
        public static Share None { get; } = new();

        /// <summary>The place of the first of its blocks.</summary>
        public int First { get; init; }

        /// <summary>The place of the last of them.</summary>
        public int Last { get; set; }

        /// <summary>How many blocks.</summary>
        public int Blocks { get; set; }

        /// <summary>How many words of prose.</summary>
        public int Prose { get; set; }

        /// <summary>How many words in all.</summary>
        public int Words { get; set; }

        /// <summary>How many characters.</summary>
        public int Letters { get; set; }

        /// <summary>How many of them in links.</summary>
        public double Linked { get; set; }

        /// <summary>Which part of the characters stands in links.</summary>
        public double LinkedPart => Letters == 0 ? 0 : Linked / Letters;
    }
}
