namespace OnRecord.Sources.Pages.Body;

/// <summary>What a block of a body is.</summary>
internal enum BodyKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A quotation that stands by itself.</summary>
    Quotation,

    /// <summary>A post of a social network, quoted whole.</summary>
    Post,
}
