using OnRecord.Answering;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Host.Cli.Eval.Report;
using OnRecord.Host.Cli.Eval.Scoring;

namespace OnRecord.Host.Cli.Eval.Answers;

/// <summary>Scores answers to the questions of annotated articles.</summary>
/// <remarks>
/// A statement is one of the gold's where the two share more than half of the shorter. Asked what somebody said, the first must be one
/// that answers; asked who said it, it must have the speaker too; where the words were put into the wrong mouth, the answer must say so
/// besides. Where nothing answers, nothing may be found. Of all statements that are shown from these articles it is counted how many have
/// the speaker of the gold's statement that they share most with.
/// </remarks>
internal sealed class GoldAnswerScoring : IAnswerScoring
{
    private const int Few = 5;
    private const int LongestContent = 160;

    // Shares of the same fractions may differ in their last bits.
    private const double Same = 1e-9;

    private readonly IReadOnlyList<(QuestionedArticle Article, GoldQuestion Question)> gold;
    private readonly Dictionary<string, Dictionary<string, OffsetSet>> places;
    private readonly AnswerFigures figures;
    private readonly SortedDictionary<string, (int Asked, int First, int AmongFew)> forms = new(StringComparer.Ordinal);
    private int shown;
    private int shownRight;

    /// <summary>Scores against the questions of these articles.</summary>
    public GoldAnswerScoring(IReadOnlyList<QuestionedArticle> articles, ArticleTexts texts)
    {
        gold = [.. articles.SelectMany(article => article.Questions.Select(question => (article, question)))];
        Questions = [.. gold.Select(one => new PosedQuestion(one.Question.Type, OneLine(one.Question.Q), []))];
        figures = new(texts);
        places = articles.ToDictionary(article => article.Name, article => Places(article, texts.TextOf(article.Name)), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PosedQuestion> Questions { get; }

    /// <inheritdoc/>
    public TimeProvider Time => TimeProvider.System;

    /// <inheritdoc/>
    public IReadOnlyList<string> Table =>
    [
        .. forms.Select(form =>
            $"{form.Key,-14} n {form.Value.Asked,4}  right at 1 {Share(form.Value.First, form.Value.Asked)}   within 5 {Share(form.Value.AmongFew, form.Value.Asked)}"),
        $"{figures.Verbatim}; speaker right among shown statements {shownRight}/{shown} = {Share(shownRight, shown)}",
        .. figures.Elapsed,
    ];

    /// <inheritdoc/>
    public AnswerOutcome Score(int question, Answer answer)
    {
        var (article, asked) = gold[question];
        figures.Count(answer);
        CountSpeakers(answer);
        var first = IsAnswered(article, asked, answer, 1) && (asked.Type is not "misattributed" || answer.Verdict is Verdict.Misattributed);
        var amongFew = IsAnswered(article, asked, answer, Few);
        var (n, right, rightAmongFew) = forms.GetValueOrDefault(asked.Type);
        forms[asked.Type] = (n + 1, right + (first ? 1 : 0), rightAmongFew + (amongFew ? 1 : 0));
        return new(Questions[question], answer)
        {
            Wanted = Wanted(article, asked),
            Faults = first ? [] : [Fault(asked, answer, amongFew)],
        };
    }

    private bool IsAnswered(QuestionedArticle article, GoldQuestion question, Answer answer, int within)
    {
        if (question.Type is not ("what_said" or "who_said" or "misattributed"))
        {
            return answer.Verdict is Verdict.NotFound;
        }

        return answer.Statements.Take(within).Any(cited => (question.Answers ?? []).Any(id =>
            (question.Type is "what_said" || SpeakerNaming.IsSame(article.Statements[id].Speaker, cited.SpeakerName))
            && cited.ArticleName == article.Name
            && IsMostOf(places[article.Name][id], cited.Offsets)));
    }

    private static string Fault(GoldQuestion question, Answer answer, bool amongFew) => question.Type switch
    {
        "what_said" or "who_said" or "misattributed" when !amongFew => "not the statement",
        "misattributed" when answer.Verdict is not Verdict.Misattributed => "verdict",
        "what_said" or "who_said" or "misattributed" => "not the statement at first, though among the first five",
        _ => "verdict",
    };

    private void CountSpeakers(Answer answer)
    {
        foreach (var cited in answer.Statements)
        {
            if (!places.TryGetValue(cited.ArticleName, out var inArticle))
            {
                continue;
            }

            var offsets = cited.Offsets;
            var shares = inArticle.Where(statement => IsMostOf(statement.Value, offsets))
                .Select(statement => (Id: statement.Key, Share: (double)statement.Value.Shared(offsets) / statement.Value.Either(offsets)))
                .ToList();
            if (shares.Count == 0)
            {
                continue;
            }

            var most = shares.Max(one => one.Share);
            var statements = gold.First(one => one.Article.Name == cited.ArticleName).Article.Statements;
            shown++;
            shownRight += shares.Any(one => one.Share >= most - Same && IsSpeaker(statements[one.Id], cited.SpeakerName)) ? 1 : 0;
        }
    }

    private static bool IsSpeaker(GoldStatement statement, string? name) =>
        SpeakerNaming.IsSame(statement.Speaker, name) || SpeakerNaming.IsSame(statement.Role, name);

    private static bool IsMostOf(OffsetSet one, OffsetSet other) => one.Shared(other) * 2 > Math.Min(one.Count, other.Count);

    private static Dictionary<string, OffsetSet> Places(QuestionedArticle article, string? text) => article.Statements.ToDictionary(
        statement => statement.Key,
        statement => OffsetSet.Of(text is null ? [] : Slices.Locate(text, statement.Value.Content ?? [])),
        StringComparer.Ordinal);

    private static List<string> Wanted(QuestionedArticle article, GoldQuestion question)
    {
        List<string> wanted = [question.Type switch
        {
            "what_said" => "answered, at first with one of:",
            "who_said" => "answered, at first with the speaker and words of one of:",
            "misattributed" => "misattributed, at first with the speaker and words of one of:",
            _ => "not_found",
        }];
        foreach (var statement in (question.Answers ?? []).Select(id => article.Statements[id]))
        {
            var content = string.Join(" … ", statement.Content ?? []);
            wanted.Add($"{statement.Speaker} ({article.Name}): {Shortened.To(LongestContent, content)}");
        }

        return wanted;
    }

    private static string Share(int part, int of) => $"{Accuracy.Share(part, of):F3}";

    private static string OneLine(string question) => string.Join(' ', question.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
