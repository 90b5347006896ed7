using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OnRecord.Host.Json;

/// <summary>A statement of the coverage as <c>/api/statements</c> lists it.</summary>
internal sealed record ListedStatementJson : AttributionJson
{
    /// <summary>Makes one of an attribution.</summary>
    [SetsRequiredMembers]
    public ListedStatementJson(AttributionJson attribution, ArticleJson article, int number, string? speakerId, string words, int paragraph, string page)
        : base(attribution)
    {
        Id = $"{article.Id}-{number}";
        SpeakerId = speakerId;
        Words = words;
        Article = article;
        Paragraph = paragraph;
        Number = number;
        Page = page;
    }

    /// <summary>Its article's id and its number in it: the same as long as the article's text is.</summary>
    [JsonPropertyOrder(-3)]
    public string Id { get; }

    /// <summary>Id of the speaker, as <c>/api/speakers/{id}</c> takes it; null where the article names none.</summary>
    [JsonPropertyOrder(-2)]
    public string? SpeakerId { get; }

    /// <summary>The words in a line, in quotation marks exactly where the article has them so.</summary>
    [JsonPropertyOrder(-1)]
    public string Words { get; }

    /// <summary>The article that reports it.</summary>
    [JsonPropertyOrder(9)]
    public ArticleJson Article { get; }

    /// <summary>Number of the article's paragraph that the content begins in, from 1.</summary>
    [JsonPropertyOrder(10)]
    public int Paragraph { get; }

    /// <summary>Which of the article's statements it is, from 1.</summary>
    [JsonPropertyOrder(11)]
    public int Number { get; }

    /// <summary>Address of the page that shows it in its article, below this server's address.</summary>
    [JsonPropertyOrder(12)]
    public string Page { get; }
}
