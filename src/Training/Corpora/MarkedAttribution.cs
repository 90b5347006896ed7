using OnRecord.Reading;

namespace OnRecord.Training.Corpora;

/// <summary>An attribution that somebody marked, in runs.</summary>
/// <param name="Source">The source; empty where none is named.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Content">The content.</param>
internal sealed record MarkedAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
