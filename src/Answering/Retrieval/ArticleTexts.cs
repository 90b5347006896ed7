using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>The stored texts of the articles that one question touches, each fetched once.</summary>
internal sealed class ArticleTexts(ICoverageSnapshot snapshot)
{
    private readonly Dictionary<string, string> _texts = [];

    /// <summary>The text of an article; empty where the coverage has none.</summary>
    public string Of(string articleId)
    {
        if (!_texts.TryGetValue(articleId, out var text))
        {
            text = snapshot.Text(articleId) ?? string.Empty;
            _texts[articleId] = text;
        }

        return text;
    }
}
