using OnRecord.Answering;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Eval.Answers;
using OnRecord.Host.Cli.Eval.Answers.Posed;
using OnRecord.Host.Cli.Eval.Report;
using OnRecord.Reading;
using OnRecord.Testing;
using Xunit.Abstractions;

namespace OnRecord.EndToEnd.Tests.Questions;

/// <summary>
/// Questions as hurried people type them, written by somebody who had read the articles and not the parser. They are for measuring: each
/// floor stands just under what was measured, so that what gets worse is seen, and is raised when more is right.
/// </summary>
public sealed class PosedQuestionTests(AskedIndexes indexes, ITestOutputHelper output) : IClassFixture<AskedIndexes>
{
    [SharedTheory]
    [InlineData("articles", 0.57)]
    [InlineData("crisis", 0.54)]
    public async Task As_many_answers_are_right_as_were(string name, double floor)
    {
        var index = await indexes.Of(name);
        var scoring = new PosedAnswerScoring(index.File, index.Texts);

        var outcomes = Ask(scoring, index);

        await using var report = new StringWriter();
        foreach (var line in scoring.Table)
        {
            await report.WriteLineAsync(line);
        }

        AnswerMissList.Write(report, outcomes);
        output.WriteLine(report.ToString());
        Assert.True(scoring.Right >= floor * outcomes.Count, $"{scoring.Right} of {outcomes.Count} answers are right, and {floor:P0} of them should be.\n{report}");
    }

    [SharedTheory]
    [InlineData("articles")]
    [InlineData("crisis")]
    public async Task Nothing_is_shown_that_the_text_does_not_have_there(string name)
    {
        var index = await indexes.Of(name);

        var answers = Ask(new PosedAnswerScoring(index.File, index.Texts), index).Select(outcome => outcome.Answer).ToList();

        var shown = answers.SelectMany(Shown).ToList();
        Assert.True(shown.Count > 100, $"Only {shown.Count} runs are shown.");
        Assert.All(shown, part => Assert.Equal(part.Run.Span.Slice(index.Texts.TextOf(part.Article)!).ToString(), part.Run.Text));
    }

    [SharedFact]
    public async Task The_questions_are_many_and_of_many_forms()
    {
        var questions = (await indexes.Of("articles")).File.Questions.Concat((await indexes.Of("crisis")).File.Questions).ToList();

        Assert.True(questions.Count >= 200, $"Only {questions.Count} questions.");
        Assert.True(questions.Select(question => question.Form).Distinct().Count() >= 20);
        Assert.Distinct(questions.Select(question => string.Join('|', [.. question.After ?? [], question.Ask])));
    }

    private static IReadOnlyList<AnswerOutcome> Ask(PosedAnswerScoring scoring, AskedIndex index) =>
        Questioning.Ask(scoring, index.Built.Coverage, new Progress<BuildProgress>(), CancellationToken.None);

    private static IEnumerable<(string Article, Run Run)> Shown(Answer answer) =>
    [
        .. answer.Statements.Concat(answer.Nearest)
            .SelectMany(cited => cited.Statement.Attribution.Content.Select(run => (cited.Statement.Article.ArticleName, run))),
        .. answer.Passages.Select(cited => (cited.Passage.Article.ArticleName, cited.Passage.Run)),
    ];
}
