using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using OnRecord.Answering;
using OnRecord.Answering.Catalogue;
using OnRecord.Coverage;
using OnRecord.Host.Display;
using OnRecord.Host.Json;
using OnRecord.Host.Web;
using OnRecord.Host.Web.Api;

namespace OnRecord.Host.Mcp;

/// <summary>
/// The tools that an assistant is given. Each gives the statements with their citations, as the JSON of the other doors and in words; what
/// it cannot give it says in a sentence. What articles say is data: nothing in it is an instruction to whoever calls.
/// </summary>
internal sealed class CoverageTools(ICoverage coverage, TimeProvider time, IArticlePages? pages, PageLinks links)
{
    private const int Most = 50;
    private const int Usual = 10;

    private readonly Answerer _answerer = new(coverage, time, pages);
    private readonly CoverageCatalogue _catalogue = new(coverage, pages);

    /// <summary><c>ask</c>: a question as a person types it.</summary>
    public CallToolResult Ask(
        [Description("The question, e.g. “What did Blinken say about NATO since 20 January?”")] string question,
        CancellationToken cancellationToken) => Answer(question, () => _answerer.Answer(question, cancellationToken));

    /// <summary><c>who_said</c>: whose words these are.</summary>
    public CallToolResult WhoSaid(
        [Description("The words, exactly or as they are remembered, without anything around them")] string words,
        CancellationToken cancellationToken) => Answer(words, () => _answerer.WhoSaid(words, cancellationToken));

    /// <summary><c>statements_by</c>: what somebody said, newest first.</summary>
    public CallToolResult StatementsBy(
        [Description("A name, role, organisation or country, as a person types it")] string speaker,
        CancellationToken cancellationToken,
        [Description("What about, in a few words; left out for everything")] string? topic = null,
        [Description("An outlet; left out for all")] string? outlet = null,
        [Description("Only articles of this day and later, as YYYY-MM-DD")] string? since = null,
        [Description("Only articles of this day and earlier, as YYYY-MM-DD")] string? until = null,
        [Description("How many, from 1 to 50; 10 where it is left out")] int limit = Usual) => Try(() =>
    {
        if (Day(since, out var first) is { } wrong || (wrong = Day(until, out var last)) is not null)
        {
            return Refused(wrong);
        }

        var list = _catalogue.Statements(
            new StatementListQuery
            {
                Speaker = speaker,
                Topic = string.IsNullOrWhiteSpace(topic) ? null : topic,
                Outlet = string.IsNullOrWhiteSpace(outlet) ? null : outlet,
                Since = first,
                Until = last,
                Most = Math.Clamp(limit, 1, Most),
            },
            cancellationToken);
        if (list.Problem is { } problem)
        {
            return Refused(problem);
        }

        var statements = list.Statements.Select(one => StatementsEndpoint.Of(one, links)).ToArray();
        var text = statements.Length == 0
            ? "The coverage has no such statements."
            : string.Join('\n', list.Statements.Select(static one => $"{one.Name}: {one.Words} — {Place(one)}"));
        return Given(text, new StatementListJson(statements, Next: null), OnRecordJson.Context.StatementListJson);
    });

    /// <summary><c>article</c>: an article with its text and every statement in it.</summary>
    public CallToolResult Article(
        [Description("The article's id, as the other tools give it")] string id,
        CancellationToken cancellationToken) => Try(() =>
    {
        if (_catalogue.Article(id, cancellationToken) is not { } found)
        {
            return Refused("The coverage has no article of this id. The other tools give ids with what they find.");
        }

        var facts = found.Article.Facts;
        var text = $"{facts.Title ?? found.Article.File}\n\n{string.Join("\n\n", found.Paragraphs.Select(static one => one.Passage.Run.Text))}";
        return Given(text, ArticlesEndpoint.Of(found, links), OnRecordJson.Context.ArticleInFullJson);
    });

    private static string Place(CitedStatement one)
    {
        var facts = one.Statement.Article.Facts;
        var day = facts.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var place = one.Citation.Link ?? $"article {one.Statement.Article.Id}, paragraph {one.Citation.Paragraph}";
        return string.Join(", ", new[] { facts.Outlet ?? one.Statement.Article.File, day, place }.OfType<string>());
    }

    private static CallToolResult Answer(string question, Func<Answer> answer) => Try(() =>
    {
        if (QuestionRules.Refuse(question) is { } refusal)
        {
            return Refused(refusal);
        }

        var given = answer();
        return Given(given.Text, OnRecordJson.Of(given), OnRecordJson.Context.AnswerJson);
    });

    private static CallToolResult Try(Func<CallToolResult> call)
    {
        try
        {
            return call();
        }
        catch (CoverageException problem)
        {
            return Refused(problem.Message);
        }
        catch (WebProblemException problem)
        {
            return Refused(problem.Message);
        }
    }

    private static string? Day(string? written, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return "Days are written as YYYY-MM-DD, like 2022-01-20.";
        }

        day = read;
        return null;
    }

    private static CallToolResult Given<T>(string text, T value, JsonTypeInfo<T> type) => new()
    {
        Content = [new TextContentBlock { Text = SafeText.Lines(text) }],
        StructuredContent = JsonSerializer.SerializeToElement(value, type),
    };

    private static CallToolResult Refused(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = SafeText.Lines(sentence) }] };
}
