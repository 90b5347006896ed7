using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>A statement that answers a question: an attribution, and where it stands.</summary>
internal sealed record StatementJson : AttributionJson
{
    /// <summary>Makes one of an attribution.</summary>
    [SetsRequiredMembers]
    public StatementJson(AttributionJson attribution, ArticleJson article, int paragraph, double score)
        : base(attribution)
    {
        Article = article;
        Paragraph = paragraph;
        Score = score;
    }

    /// <summary>Other articles that report the same words, the earliest first; absent where there are none.</summary>
    [JsonPropertyOrder(12)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReportJson>? Reports { get; init; }

    /// <summary>How the article had it before it was changed, the newest first; absent where it was not.</summary>
    [JsonPropertyOrder(13)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EarlierJson>? Earlier { get; init; }

    /// <summary>When it was taken out of its article; absent where it stands there. Its offsets are then those of the earlier version.</summary>
    [JsonPropertyOrder(14)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? TakenOut { get; init; }

    /// <summary>The article that reports it.</summary>
    [JsonPropertyOrder(9)]
    public ArticleJson Article { get; }

    /// <summary>Number of the article's paragraph that the content begins in, from 1.</summary>
    [JsonPropertyOrder(10)]
    public int Paragraph { get; }

    /// <summary>How well it answers; the higher the better.</summary>
    [JsonPropertyOrder(11)]
    public double Score { get; }
}
