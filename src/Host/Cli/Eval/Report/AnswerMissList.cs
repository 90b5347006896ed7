using OnRecord.Answering;
using OnRecord.Host.Cli.Eval.Answers;
using OnRecord.Host.Display;
using OnRecord.Host.Json;

namespace OnRecord.Host.Cli.Eval.Report;

/// <summary>
/// Writes every answer that is wrong: what was asked, what was wanted, what was answered and how the question was understood. The same
/// lines on a screen and where they are piped.
/// </summary>
internal static class AnswerMissList
{
    private const int FirstStatements = 3;
    private const int LongestWords = 160;

    /// <summary>Writes them; nothing where there is none.</summary>
    public static void Write(TextWriter output, IReadOnlyList<AnswerOutcome> outcomes)
    {
        var misses = outcomes.Where(outcome => !outcome.IsRight).ToList();
        if (misses.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"misses: {misses.Count:N0} of {outcomes.Count:N0}");
        for (var i = 0; i < misses.Count; i++)
        {
            output.WriteLine();
            foreach (var line in Lines(misses[i], i + 1))
            {
                output.WriteLine(SafeText.Line(line));
            }
        }
    }

    private static IEnumerable<string> Lines(AnswerOutcome miss, int number)
    {
        yield return $"{number,3}. {miss.Question.Form}: {miss.Question.Text}";
        foreach (var line in Block("after", miss.Question.Before)
            .Concat(Block("wanted", miss.Wanted))
            .Concat(Block("wrong", [string.Join(", ", miss.Faults)]))
            .Concat(Block("answered", Answered(miss.Answer)))
            .Concat(Block("understood", [miss.Answer.Understood])))
        {
            yield return line;
        }
    }

    /// <summary>Lines under a name that stands before the first of them.</summary>
    private static IEnumerable<string> Block(string name, IEnumerable<string> lines) =>
        lines.Select((line, i) => $"     {(i == 0 ? name : string.Empty),-10}  {line}");

    private static IEnumerable<string> Answered(Answer answer)
    {
        yield return $"{OnRecordJson.Word(answer.Verdict)}: {Shortened.To(LongestWords, answer.Lead)}";
        foreach (var cited in answer.Statements.Take(FirstStatements))
        {
            var run = cited.Statement.Attribution.Content[0];
            yield return $"{cited.SpeakerName ?? "nobody named"} ({cited.ArticleName}, at {run.Span.Start}, {OnRecordJson.Word(cited.Statement.Attribution.Kind)}): "
                + Shortened.To(LongestWords, string.Join(" … ", cited.Statement.Attribution.Content.Select(part => part.Text)));
        }

        foreach (var cited in answer.Passages.Take(answer.Statements.Count == 0 ? FirstStatements : 0))
        {
            yield return $"passage ({cited.Passage.Article.ArticleName}, at {cited.Passage.Run.Span.Start}): {Shortened.To(LongestWords, cited.Passage.Run.Text)}";
        }
    }
}
