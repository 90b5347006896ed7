using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>Another article's report of the same words.</summary>
/// <param name="Article">The article.</param>
/// <param name="Content">The words as it has them.</param>
/// <param name="Kind">How it reports them.</param>
/// <param name="Paragraph">Number of its paragraph that they begin in, from 1.</param>
/// <param name="SameWording">Whether it has the very words.</param>
internal sealed record ReportJson(ArticleJson Article, IReadOnlyList<RunJson> Content, string Kind, int Paragraph, bool SameWording)
{
    /// <summary>Whether the article has the same text, or nearly; left out where it has not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Copy { get; init; }
}
