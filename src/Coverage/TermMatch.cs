namespace OnRecord.Coverage;

/// <summary>Which of a query's terms must be there.</summary>
public enum TermMatch
{
    /// <summary>Every term.</summary>
    All,

    /// <summary>At least one.</summary>
    Any,

    /// <summary>Every term, next to each other, in this order.</summary>
    Phrase,
}
