using System.Collections.Immutable;

namespace OnRecord.Reading;

/// <summary>What reading an article gave.</summary>
/// <param name="Article">The article that was read.</param>
/// <param name="Attributions">Its attributions, in the order of their first run of content.</param>
public sealed record ArticleReading(Article Article, ImmutableArray<Attribution> Attributions);
