using OnRecord.Reading;

namespace OnRecord.Sources.Pages;

/// <summary>An article as it was found on a web page.</summary>
/// <param name="Facts">What the page says about it; the same facts stand in the front matter of <paramref name="Markdown"/>.</param>
/// <param name="Markdown">
/// The article as it is to be kept: YAML front matter, the headline, and the body, a paragraph a block, with empty lines between. The words are
/// the page's own; only white space is folded.
/// </param>
public sealed record PageArticle(ArticleFacts Facts, string Markdown);
