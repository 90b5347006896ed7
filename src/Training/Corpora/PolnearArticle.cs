using OnRecord.Reading;

namespace OnRecord.Training.Corpora;

/// <summary>An article with the attributions that somebody marked in it.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">Its text.</param>
/// <param name="Attributions">The attributions, as they stand in the file.</param>
internal sealed record PolnearArticle(string Id, string Text, IReadOnlyList<MarkedAttribution> Attributions);

/// <summary>An attribution that somebody marked, in runs.</summary>
/// <param name="Source">The source; empty where none is named.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Content">The content.</param>
internal sealed record MarkedAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
