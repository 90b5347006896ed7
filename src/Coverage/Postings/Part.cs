namespace OnRecord.Coverage.Postings;

/// <summary>Where a word stands.</summary>
internal enum Part
{
    /// <summary>In what a statement says.</summary>
    Content = 0,

    /// <summary>In what a statement says, in the paragraph around it, in the headline, or in the name and role of its speaker.</summary>
    Statement = 1,

    /// <summary>In a passage or the headline over it.</summary>
    Passage = 2,
}
