using OnRecord.Answering;
using OnRecord.Reading;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Where words stand that a reply showed: enough to find them again when the index was built anew, and to tell when the article is no
/// longer what it was.
/// </summary>
/// <param name="ArticleId">Id of the article.</param>
/// <param name="ArticleHash">What the article was.</param>
/// <param name="Paragraph">Number of the paragraph, from 1.</param>
/// <param name="Runs">Where the words stand in its text: start and end of each run, in order.</param>
/// <param name="Label">Who, and how the words begin: for a menu.</param>
internal sealed record ShownWords(string ArticleId, string ArticleHash, int Paragraph, IReadOnlyList<int[]> Runs, string Label)
{
    // A line of a menu on a phone.
    private const int LongestLabel = 80;

    /// <summary>Those of a statement.</summary>
    public static ShownWords Of(CitedStatement cited) => new(
        cited.Statement.Article.Id,
        cited.Statement.Article.Hash,
        cited.Citation.Paragraph,
        [.. cited.Statement.Attribution.Content.Select(static run => new[] { run.Span.Start, run.Span.End })],
        PlainText.Of($"{cited.Name}: {cited.Words}", LongestLabel));

    /// <summary>Those of a passage.</summary>
    public static ShownWords Of(CitedPassage cited) => new(
        cited.Passage.Article.Id,
        cited.Passage.Article.Hash,
        cited.Citation.Paragraph,
        [[cited.Passage.Run.Span.Start, cited.Passage.Run.Span.End]],
        PlainText.Of(cited.Passage.Run.Text, LongestLabel));

    /// <summary>From the first word to the last.</summary>
    public TextSpan Whole() => new(Runs[0][0], Runs[^1][1]);
}
