using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>Statements with the asked words that were taken out of their articles since.</summary>
internal sealed class TakenOut(ICoverageSnapshot snapshot, WordFamilies families, CancellationToken cancellationToken)
{
    private const int MostLookedAt = 30;
    private const int Most = 3;

    /// <summary>Those, best first; only the very words where something else answers.</summary>
    public IReadOnlyList<(StatementChange Change, double Score)> Find(Question question, Finding finding)
    {
        if (question.Form is not (QuestionForm.WhoSaid or QuestionForm.DidSay) || finding.Statements.Any(static one => one.IsWordForWord))
        {
            return [];
        }

        IReadOnlyList<IReadOnlyList<Word>> asked = question.Quotations.Count > 0 ? [.. question.Quotations] : [question.Said];
        var found = snapshot.History.FindTakenOut(string.Join(' ', asked.SelectMany(static words => words).Select(static word => word.Folded)), MostLookedAt);
        if (found.Count == 0)
        {
            return [];
        }

        var candidates = new Candidates(snapshot, families, Reach.Of(question.Scope), cancellationToken);
        var literal = asked.Select(words => candidates.AskLiterally(words)).ToList();
        var enough = finding.Verdict is Verdict.NotFound ? WhoSaid.EnoughQuoted : 1;
        return
        [
            .. found.Where(static change => change.Earlier is not null)
                .Select(change => (Change: change, Score: literal.Max(words => QuotedWordsScore.Of(words, Bag(change.Earlier!)))))
                .Where(one => one.Score >= enough).OrderByDescending(static one => one.Score).ThenByDescending(static one => one.Change.At).Take(Most),
        ];
    }

    private WordBag Bag(Statement statement) => new(families.Join([.. statement.Attribution.Content.SelectMany(static run => WordSplitter.Split(run.Text))]));
}
