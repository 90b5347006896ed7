namespace OnRecord.Reading.Quotations;

/// <summary>Words in quotation marks, or the part of them that stands in one block.</summary>
/// <param name="Outer">From the opening mark to the closing one, both included where they are there.</param>
/// <param name="Inner">What stands between the marks, without white space at its ends.</param>
/// <param name="ContinuesPrevious">Whether the quotation was still open at the end of the block before.</param>
/// <param name="Closed">Whether a closing mark was found.</param>
internal sealed record Quotation(TextSpan Outer, TextSpan Inner, bool ContinuesPrevious, bool Closed);
