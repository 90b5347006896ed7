namespace OnRecord.Sources.Layout;

/// <summary>What the characters at the head of a chunk say it is.</summary>
internal enum Mark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An item of a list ("- …").</summary>
    Item,

    /// <summary>An item whose mark stands on a line of its own: nobody writes so, pages that are copied look so.</summary>
    LooseItem,

    /// <summary>A Markdown heading of the first level.</summary>
    TopHeading,

    /// <summary>A Markdown heading of another level.</summary>
    Heading,

    /// <summary>No words of the article at all: a rule, an image, a comment, front matter.</summary>
    Nothing,
}
