namespace OnRecord.Reading;

/// <summary>What a block of an article's text is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of the article.</summary>
    Paragraph,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>A post quoted whole (a tweet), with the line that names its account.</summary>
    Post,

    /// <summary>A line that names author or date ("By Jane Doe, Kyiv").</summary>
    Byline,

    /// <summary>Page furniture: adverts, forms, lists of other headlines, credits, front matter. Never answers anything.</summary>
    Furniture,
}
