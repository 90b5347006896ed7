namespace OnRecord.Reading.Tags;

/// <summary>Whether a line is capitalised as headlines are, so that a capital tells little.</summary>
internal enum Headline : byte
{
    /// <summary>It is written as running text.</summary>
    No,

    /// <summary>Nearly every word has a capital.</summary>
    TitleCase,

    /// <summary>It is all in capitals.</summary>
    Capitals,
}
