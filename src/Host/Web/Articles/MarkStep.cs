namespace OnRecord.Host.Web.Articles;

/// <summary>A step in writing a paragraph out.</summary>
internal enum MarkStep
{
    /// <summary>A piece of the text.</summary>
    Text,

    /// <summary>Begins the element that holds a statement.</summary>
    Open,

    /// <summary>Ends the element that was begun last.</summary>
    Close,

    /// <summary>A place to go to, of a statement that no element can hold.</summary>
    Anchor,

    /// <summary>Who it was, behind the last word of a statement.</summary>
    Label,
}
