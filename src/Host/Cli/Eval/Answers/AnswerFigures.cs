using OnRecord.Answering;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>What is counted over all answers: how many of the shown runs are the texts' own, and how long answering took.</summary>
internal sealed class AnswerFigures(ArticleTexts texts)
{
    private readonly List<double> milliseconds = [];
    private int runs;
    private int verbatim;

    /// <summary>The runs ("verbatim runs 812/812").</summary>
    public string Verbatim => $"verbatim runs {verbatim}/{runs}";

    /// <summary>The times, in a line; none where nothing was answered.</summary>
    public IEnumerable<string> Elapsed
    {
        get
        {
            if (milliseconds.Count > 0)
            {
                var sorted = milliseconds.Order().ToArray();
                yield return $"elapsed ms median {sorted[sorted.Length / 2]:F1} p99 {sorted[(int)(sorted.Length * 0.99)]:F1}";
            }
        }
    }

    /// <summary>Counts an answer: how long it took, and the runs of its statements.</summary>
    public void Count(Answer answer)
    {
        milliseconds.Add(answer.Elapsed.TotalMilliseconds);
        foreach (var cited in answer.Statements)
        {
            Count(cited.Statement.Article.File, cited.Statement.Attribution.Content);
        }
    }

    /// <summary>Counts also what an answer shows beside its statements.</summary>
    public void CountAll(Answer answer)
    {
        Count(answer);
        foreach (var cited in answer.Nearest)
        {
            Count(cited.Statement.Article.File, cited.Statement.Attribution.Content);
        }

        foreach (var cited in answer.Passages)
        {
            Count(cited.Passage.Article.File, [cited.Passage.Run]);
        }
    }

    private void Count(string file, IReadOnlyList<Run> shown)
    {
        var text = texts.TextOf(Path.GetFileNameWithoutExtension(file));
        runs += shown.Count;
        verbatim += text is null ? 0 : shown.Count(run => run.IsSliceOf(text));
    }
}
