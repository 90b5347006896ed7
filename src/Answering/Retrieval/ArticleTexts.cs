using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Retrieval;

/// <summary>The stored texts of the articles that one question touches, and the words of their parts, each taken once.</summary>
internal sealed class ArticleTexts(ICoverageSnapshot snapshot, WordFamilies families)
{
    private const int MostRead = 25;

    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<(string Article, TextSpan Span), WordBag> _words = [];
    private readonly Dictionary<string, WordBag> _titles = [];
    private readonly Dictionary<string, IReadOnlyList<Lazy<WordBag>>> _paragraphs = [];

    /// <summary>Whether the article is read already, or may be: not more are than anybody would look through for what was said before.</summary>
    public bool MayRead(string articleId) => _texts.Count < MostRead || _texts.ContainsKey(articleId);

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

    /// <summary>The words of a part of an article; none where it reaches out of the text.</summary>
    public WordBag Words(string articleId, TextSpan span)
    {
        if (!_words.TryGetValue((articleId, span), out var words))
        {
            var text = Of(articleId);
            words = span.End <= text.Length ? new WordBag(families.Join(WordSplitter.Split(text, span.Start, span.End))) : WordBag.Empty;
            _words[(articleId, span)] = words;
        }

        return words;
    }

    /// <summary>The words of each line of an article; taken when they are asked for, since the first lines often do.</summary>
    public IReadOnlyList<Lazy<WordBag>> Paragraphs(string articleId)
    {
        if (!_paragraphs.TryGetValue(articleId, out var paragraphs))
        {
            paragraphs = [.. Of(articleId).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => new Lazy<WordBag>(() => new WordBag(families.Join(WordSplitter.Split(line))), isThreadSafe: false))];
            _paragraphs[articleId] = paragraphs;
        }

        return paragraphs;
    }

    /// <summary>The words of a part of an article that lies in a passage.</summary>
    public WordBag Words(string articleId, TextSpan span, Run passage)
    {
        if (!_words.TryGetValue((articleId, span), out var words))
        {
            var start = passage.Span.Start;
            words = new WordBag(families.Join(WordSplitter.Split(passage.Text, span.Start - start, span.End - start)));
            _words[(articleId, span)] = words;
        }

        return words;
    }

    /// <summary>The words of a headline.</summary>
    public WordBag Title(string? title)
    {
        if (title is null)
        {
            return WordBag.Empty;
        }

        if (!_titles.TryGetValue(title, out var words))
        {
            words = new WordBag(families.Join(WordSplitter.Split(title)));
            _titles[title] = words;
        }

        return words;
    }
}
