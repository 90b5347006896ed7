using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Cli.Eval.Report;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Host.Json;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Host.Cli.Eval.Answers.Posed;

/// <summary>Scores answers to a file of questions. An answer is right where it is all that is wanted of it.</summary>
internal sealed class PosedAnswerScoring : IAnswerScoring
{
    private const int FirstPassages = 3;
    private const int LongestContent = 160;
    private const string All = "all";

    private readonly IReadOnlyList<WantedAnswer> wanted;
    private readonly ArticleTexts texts;
    private readonly AnswerFigures figures;

    // In the order that the forms come up in.
    private readonly OrderedDictionary<string, (int Asked, int Right)> forms = new(StringComparer.Ordinal);

    /// <summary>Scores against the questions of a file.</summary>
    /// <exception cref="SourceException">A question points into a text that is not there.</exception>
    public PosedAnswerScoring(QuestionFile file, ArticleTexts texts)
    {
        wanted = file.Questions;
        this.texts = texts;
        figures = new(texts);
        Questions = [.. wanted.Select(one => new PosedQuestion(one.Form, one.Ask, one.After ?? []))];
        Time = file.Today is { } day ? new DayOfAsking(day) : TimeProvider.System;
        foreach (var place in wanted.SelectMany(one => (one.Places ?? []).Concat(one.Passages ?? [])))
        {
            Check(place);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PosedQuestion> Questions { get; }

    /// <inheritdoc/>
    public TimeProvider Time { get; }

    /// <summary>How many answers are right, of those that were scored.</summary>
    public int Right => forms.Values.Sum(form => form.Right);

    /// <inheritdoc/>
    public IReadOnlyList<string> Table
    {
        get
        {
            var width = Math.Max(14, forms.Keys.Select(form => form.Length).Append(All.Length).Max());
            return
            [
                $"{"form".PadRight(width)}     n  right  share",
                .. forms.Select(form => Row(form.Key, form.Value.Asked, form.Value.Right)),
                Row(All, forms.Values.Sum(form => form.Asked), Right),
                figures.Verbatim,
                .. figures.Elapsed,
            ];

            string Row(string name, int asked, int right) =>
                $"{name.PadRight(width)}  {asked,4}  {right,5}  {Accuracy.Share(right, asked):F3}";
        }
    }

    /// <inheritdoc/>
    public AnswerOutcome Score(int question, Answer answer)
    {
        figures.CountAll(answer);
        var outcome = new AnswerOutcome(Questions[question], answer)
        {
            Wanted = [.. Told(wanted[question])],
            Faults = [.. Faults(wanted[question], answer)],
        };
        var (asked, right) = forms.GetValueOrDefault(outcome.Question.Form);
        forms[outcome.Question.Form] = (asked + 1, right + (outcome.IsRight ? 1 : 0));
        return outcome;
    }

    private static IEnumerable<string> Faults(WantedAnswer wanted, Answer answer)
    {
        if (!wanted.Verdict.Contains(OnRecordJson.Word(answer.Verdict)))
        {
            yield return "verdict";
        }

        var first = answer.Statements.Take(wanted.Within).ToList();
        if (wanted.Places is { } places && !(wanted.Every ? places.All(Shown) : places.Any(Shown)))
        {
            yield return wanted.Every ? "not all of the statements" : "not the statement";
        }

        if (wanted.Passages is { } passages && !passages.Any(place => IsPassageShown(place, answer)))
        {
            yield return "not the passage";
        }

        if (wanted.Only is { } only)
        {
            foreach (var fault in Beyond(only, answer.Statements))
            {
                yield return fault;
            }
        }

        if (wanted.Says is { } says && !says.Any(words => answer.Text.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "not told in its text";
        }

        if (wanted.Count is { } counts && !counts.Any(count => NumberWords.IsIn(answer.Lead, count)))
        {
            yield return "not counted";
        }

        bool Shown(WantedPlace place) => first.Any(cited =>
            IsAt(place, cited.Statement.Article, cited.Statement.Attribution.Content) && (place.Speakers is null || cited.IsBy(place.Speakers)));
    }

    private static IEnumerable<string> Beyond(WantedBounds only, IReadOnlyList<CitedStatement> statements)
    {
        if (only.Articles is { } articles && !statements.All(cited => articles.Contains(cited.ArticleName, StringComparer.Ordinal)))
        {
            yield return "from other articles too";
        }

        if (only.Kinds is { } kinds && !statements.All(cited => kinds.Contains(OnRecordJson.Word(cited.Statement.Attribution.Kind), StringComparer.Ordinal)))
        {
            yield return "of other kinds too";
        }

        if (only.Speakers is { } speakers && !statements.All(cited => cited.IsBy(speakers)))
        {
            yield return "by other speakers too";
        }
    }

    private static bool IsPassageShown(WantedPlace place, Answer answer) =>
        answer.Passages.Take(FirstPassages).Any(cited => IsAt(place, cited.Passage.Article, [cited.Passage.Run]))
        || answer.Statements.Take(FirstPassages).Any(cited => IsAt(place, cited.Statement.Article, cited.Statement.Attribution.Content));

    private static bool IsAt(WantedPlace place, IndexedArticle article, IEnumerable<Run> runs) =>
        article.ArticleName == place.Article && runs.Any(run => run.Span.Overlaps(new(place.Start, place.End)));

    private void Check(WantedPlace place)
    {
        if (texts.TextOf(place.Article) is not { } text)
        {
            throw new SourceException($"A question asks for words of {place.Article}, and there is no text of that name in the folder that --texts gives.");
        }

        if (place.Start < 0 || place.End <= place.Start || place.End > text.Length)
        {
            throw new SourceException($"A question asks for {place.Start} to {place.End} of {place.Article}, which has {text.Length:N0} characters.");
        }
    }

    private IEnumerable<string> Told(WantedAnswer one)
    {
        var verdicts = string.Join(" or ", one.Verdict);
        if (one.Places is { Count: > 0 } places)
        {
            var first = one.Within == 1 ? "the first statement" : $"among the first {one.Within}";
            yield return $"{verdicts}; {first}{(one.Every ? ", all of" : OneOf(places))}:";
            foreach (var line in places.Select(Told))
            {
                yield return line;
            }
        }
        else
        {
            yield return verdicts;
        }

        if (one.Passages is { Count: > 0 } passages)
        {
            yield return $"and in a passage or a statement{OneOf(passages)}:";
            foreach (var line in passages.Select(Told))
            {
                yield return line;
            }
        }

        if (one.Only is { } only)
        {
            IEnumerable<string> bounds = [.. only.Articles ?? [], .. only.Kinds ?? [], .. only.Speakers ?? []];
            yield return $"and nothing but: {string.Join(", ", bounds)}";
        }

        if (one.Says is { } says)
        {
            yield return $"and in its text: {string.Join(" or ", says)}";
        }

        if (one.Count is { } counts)
        {
            yield return $"and counted: {string.Join(" or ", counts)}";
        }
    }

    private static string OneOf(IReadOnlyList<WantedPlace> places) => places.Count > 1 ? ", one of" : string.Empty;

    private string Told(WantedPlace place)
    {
        var who = place.Speakers is { Count: > 0 } speakers ? $"{speakers[0]} " : string.Empty;
        return $"{who}({place.Article}, at {place.Start}): {Shortened.To(LongestContent, texts.TextOf(place.Article)![place.Start..place.End])}";
    }
}
