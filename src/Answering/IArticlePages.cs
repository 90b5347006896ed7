namespace OnRecord.Answering;

/// <summary>Where articles can be looked at besides their own addresses: a door that shows them. Its addresses are absolute, http or https.</summary>
public interface IArticlePages
{
    /// <summary>Address that shows a statement in its article.</summary>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="number">Which of the article's statements it is, from 1.</param>
    string OfStatement(string articleId, int number);

    /// <summary>Address that shows a paragraph in its article.</summary>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="number">Number of the paragraph, from 1.</param>
    string OfParagraph(string articleId, int number);
}
