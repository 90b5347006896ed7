using FsCheck;
using FsCheck.Fluent;
using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests;

/// <summary>Whatever is asked: no exception, nothing shown that does not stand in the articles.</summary>
public sealed class AnyQuestionTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "Who", "who said", "What did", "Did", "has", "say", "said", "about", "according to", "\"", "“", "”", "'", "’s", "«", "the mayor", "Brandt",
        "brandt's", "Northland", "dredgers", "no money", "OR", "NOT", "NEAR(", "*", "^", "content:", "';--", "DROP TABLE statements", "(", ")", "{",
        "\\", "%", "_", "\0", "\u001b", "\ud83d", "\ud83d\ude00", "\u200f", "é", "e\u0301", "ﬁ", "U.S.", "1,000.5", "?", "!", ",", "-", "and", "whose", "which", "is it true that",
        "was it", "by", "of", "on", "after", "in 2021", "may", "it", "they",
    ];

    private readonly TestCoverage _coverage = new TestCoverage().Add(
        "a.txt",
        new News("Mayor Ilse Brandt said: \"We have no dredgers and no money.\"\nNorthland denied it had 😀 ferries.")
            .Says("Ilse Brandt", "We have no dredgers and no money.", "Mayor", cue: "said")
            .Says("Northland", "it had 😀 ferries", speaker: SpeakerKind.Country, kind: AttributionKind.Indirect, cue: "denied"));

    private readonly Answerer _answerer;

    public AnyQuestionTests() => _answerer = new Answerer(_coverage.Index, TimeProvider.System);

    public void Dispose() => _coverage.Dispose();

    [Fact]
    public void Any_question_gets_an_answer_whose_every_word_stands_in_the_articles()
    {
        var question = Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty)))
            .SelectMany(parts => Gen.Elements(" ", string.Empty, "\n").Select(between => string.Join(between, parts)));
        using var stored = _coverage.Index.Open();
        Prop.ForAll(question.ToArbitrary(), asked =>
        {
            var answer = _answerer.Answer(asked);
            var shown = answer.Statements.Concat(answer.Nearest)
                .SelectMany(one => one.Statement.Attribution.Content.Select(run => (one.Statement.Article.Id, Run: run)))
                .Concat(answer.Passages.Select(one => (one.Passage.Article.Id, one.Passage.Run)));
            return shown.All(one => one.Run.IsSliceOf(stored.Text(one.Id)!))
                && (answer.Verdict is not Verdict.NotFound || answer.Statements.Count == 0)
                && !answer.Text.Contains('\0', StringComparison.Ordinal)
                && answer.Lead.Length is > 0 and < 1000;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("Who said \"content:*\"?")]
    [InlineData("NEAR(brandt money, 5) AND NOT (harbour)")]
    [InlineData("'; DROP TABLE statements; --")]
    public void Syntax_of_a_query_language_is_words_like_any_other(string question) => Assert.NotEmpty(_answerer.Answer(question).Lead);
}
