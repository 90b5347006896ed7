using System.Text.RegularExpressions;
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
public sealed partial class PosedQuestionTests(AskedIndexes indexes, ITestOutputHelper output) : IClassFixture<AskedIndexes>
{
    [SharedTheory]
    [InlineData("articles", 0.9)]
    [InlineData("crisis", 0.83)]
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

    [SharedTheory]
    [InlineData("articles")]
    [InlineData("crisis")]
    public async Task What_a_reply_puts_in_quotation_marks_stands_in_a_text_or_was_typed(string name)
    {
        var index = await indexes.Of(name);
        var texts = string.Join('\n', index.Texts.Files.Select(file => OneLine(index.Texts.TextOf(Path.GetFileNameWithoutExtension(file))!)));

        var seen = 0;
        foreach (var outcome in Ask(new PosedAnswerScoring(index.File, index.Texts), index))
        {
            var typed = OneLine(string.Join(' ', [.. outcome.Question.Before, outcome.Question.Text]));
            var quoted = Quotation().Matches(OneLine(outcome.Answer.Text)).SelectMany(match => match.Groups[1].Value.Split(" […] ")).ToList();
            seen += quoted.Count;
            Assert.All(quoted, words => Assert.True(
                texts.Contains(words, StringComparison.Ordinal) || typed.Contains(words, StringComparison.OrdinalIgnoreCase),
                $"“{words}” is shown for “{outcome.Question.Text}”, and stands nowhere."));
        }

        Assert.True(seen > 50, $"Only {seen} quotations are shown.");
    }

    [Fact]
    public void The_questions_are_many_and_of_many_forms()
    {
        var questions = AskedIndexes.Questions("articles").Questions.Concat(AskedIndexes.Questions("crisis").Questions).ToList();

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

    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("“([^“”]+)”")]
    private static partial Regex Quotation();
}
