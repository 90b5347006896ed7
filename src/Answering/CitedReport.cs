using OnRecord.Coverage;

namespace OnRecord.Answering;

/// <summary>Another article's report of the same words.</summary>
/// <param name="Statement">The statement as that article reports it.</param>
/// <param name="Citation">Where it stands there.</param>
/// <param name="Words">What was said as that article has it, in a line; in quotation marks exactly where it has it so.</param>
/// <param name="IsSameWording">Whether it has the very words.</param>
public sealed record CitedReport(Statement Statement, Citation Citation, string Words, bool IsSameWording)
{
    /// <summary>Whether the article has the same text, or nearly: one agency's report, carried by several.</summary>
    public bool IsCopy { get; init; }
}
