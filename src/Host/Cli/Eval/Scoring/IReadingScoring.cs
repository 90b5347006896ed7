using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>Scores what reading gave against gold of one form, article by article.</summary>
internal interface IReadingScoring
{
    /// <summary>The names of the articles that have gold, in order.</summary>
    IReadOnlyList<string> Articles { get; }

    /// <summary>The figures over all articles that were scored, a line each.</summary>
    IReadOnlyList<string> Table { get; }

    /// <summary>Scores an article and counts it. Each is scored once.</summary>
    /// <param name="article">Its name.</param>
    /// <param name="reading">What reading it gave; null where its text is missing: then all of its gold is missed.</param>
    ArticleOutcome Score(string article, ArticleReading? reading);
}
