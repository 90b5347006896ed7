using System.Diagnostics.CodeAnalysis;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>What came of reading a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Source">What was taken from it; null where it cannot be taken in.</param>
/// <param name="Reading">What reading it gave; null where it cannot be taken in.</param>
/// <param name="Failure">The sentence that says why it cannot be taken in, or null.</param>
internal sealed record FileReading(string Path, SourceFile? Source, ArticleReading? Reading, string? Failure)
{
    /// <summary>Whether the file was read.</summary>
    [MemberNotNullWhen(true, nameof(Source), nameof(Reading))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsRead => Failure is null;
}
