namespace OnRecord.Answering.Questions;

/// <summary>What a question wants to know of the statements that it asks for.</summary>
internal enum Wanted
{
    /// <summary>The words.</summary>
    Words,

    /// <summary>When they were said.</summary>
    Day,

    /// <summary>How often.</summary>
    Count,
}
