using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Display;
using OnRecord.Reading;

namespace OnRecord.Host.Json;

/// <summary>The JSON that other programs read, the same from every door.</summary>
internal static class OnRecordJson
{
    /// <summary>Field names in snake case; text as readable UTF-8 (it is never put into HTML), only what JSON must escape is escaped.</summary>
    public static OnRecordJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>An answer in one line.</summary>
    public static string Write(Answer answer) => JsonSerializer.Serialize(Of(answer), Context.AnswerJson);

    /// <summary>What reading a file gave, in one line.</summary>
    public static string Write(string file, ArticleReading reading) => JsonSerializer.Serialize(Of(file, reading), Context.ReadingJson);

    /// <summary>The answer's JSON.</summary>
    public static AnswerJson Of(Answer answer) => new(
        answer.Question,
        Word(answer.Verdict),
        answer.Text,
        Math.Round(answer.Elapsed.TotalMilliseconds, 2),
        [.. answer.Statements.Select(Of)],
        [.. answer.Passages.Select(Of)],
        [.. answer.Nearest.Select(Of)],
        answer.Understood)
    {
        TakenOut = answer.TakenOut.Count > 0 ? [.. answer.TakenOut.Select(Of)] : null,
        Summary = answer.Summary is { } summary
            ? [.. summary.Sentences.Select(sentence => new SummarySentenceJson(sentence.Text, sentence.Statements))]
            : null,
    };

    /// <summary>The reading's JSON.</summary>
    public static ReadingJson Of(string file, ArticleReading reading)
    {
        var facts = reading.Article.Facts;
        return new(
            file, facts.Title, facts.Outlet, facts.Author, facts.Published, facts.Url, [.. reading.Attributions.Select(Of)]);
    }

    /// <summary>A listed article's JSON.</summary>
    public static ListedArticleJson Of(IndexedArticle article, int statements) => new(
        article.Id,
        article.File,
        article.Facts.Title,
        article.Facts.Outlet,
        article.Facts.Author,
        article.Facts.Published,
        article.Facts.Url,
        statements);

    /// <summary>A statement as it is exported.</summary>
    public static ExportedStatementJson Exported(Statement statement)
    {
        var (attribution, article) = (statement.Attribution, statement.Article);
        return new(
            attribution.Speaker is { } speaker ? new(SpeakerNames.Of(statement)!, speaker.Role, Word(speaker.Kind)) : null,
            string.Join(" […] ", attribution.Content.Select(static run => run.Text)),
            Runs(attribution.Content),
            Word(attribution.Kind),
            attribution.Via,
            Math.Round(attribution.Confidence, 3),
            statement.Paragraph,
            Of(article, new Citation(article.Id, statement.Paragraph, StatementLink.Of(statement))),
            article.Hash,
            article.Seen);
    }

    /// <summary>An attribution's JSON.</summary>
    public static AttributionJson Of(Attribution attribution) => new()
    {
        Speaker = attribution.Speaker is { } speaker ? new(speaker.Name, speaker.Role, Word(speaker.Kind)) : null,
        Source = Mention(attribution.Source),
        Cue = Mention(attribution.Cue),
        Content = Runs(attribution.Content),
        Kind = Word(attribution.Kind),
        Act = Word(attribution.Act),
        Via = attribution.Via,
        Confidence = Math.Round(attribution.Confidence, 3),
    };

    /// <summary>The attribution of a statement, with the speaker's name as answers have it.</summary>
    public static AttributionJson AttributionOf(Statement statement)
    {
        var attribution = Of(statement.Attribution);
        return attribution with { Speaker = attribution.Speaker is { } speaker ? speaker with { Name = SpeakerNames.Of(statement)! } : null };
    }

    private static StatementJson Of(CitedStatement cited)
    {
        var (statement, citation, score) = cited;
        return new(
            AttributionOf(statement),
            Of(statement.Article, citation),
            citation.Paragraph,
            Math.Round(score, 3))
        {
            Reports = cited.Reports.Count > 0 ? [.. cited.Reports.Select(Of)] : null,
            Earlier = cited.Earlier.Count > 0 ? [.. cited.Earlier.Select(Of)] : null,
            TakenOut = cited.TakenOut,
        };
    }

    private static ReportJson Of(CitedReport report) => new(
        Of(report.Statement.Article, report.Citation),
        Runs(report.Statement.Attribution.Content),
        Word(report.Statement.Attribution.Kind),
        report.Citation.Paragraph,
        report.IsSameWording)
    {
        Copy = report.IsCopy ? true : null,
    };

    private static EarlierJson Of(EarlierWording earlier) => new(
        earlier.Changed,
        earlier.Statement.Attribution.Speaker?.Name,
        Runs(earlier.Statement.Attribution.Content),
        Word(earlier.Statement.Attribution.Kind));

    private static PassageJson Of(CitedPassage cited)
    {
        var (passage, citation, score) = cited;
        return new(
            Of(passage.Article, citation),
            passage.Run.Span.Start,
            passage.Run.Span.End,
            passage.Run.Text,
            citation.Paragraph,
            Math.Round(score, 3));
    }

    /// <summary>The article that words stand in, with the link to them.</summary>
    public static ArticleJson Of(IndexedArticle article, Citation citation) => new(
        article.Id,
        article.File,
        article.Facts.Title,
        article.Facts.Outlet,
        article.Facts.Author,
        article.Facts.Published,
        article.Facts.Url,
        citation.Link);

    private static MentionJson? Mention(ImmutableArray<Run> runs) => runs.IsDefaultOrEmpty ? null : new(Runs(runs));

    private static RunJson[] Runs(ImmutableArray<Run> runs) => [.. runs.Select(run => new RunJson(run.Span.Start, run.Span.End, run.Text))];

    /// <summary>What a verdict is called.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Answered => "answered",
        Verdict.Misattributed => "misattributed",
        _ => "not_found",
    };

    /// <summary>What a kind of speaker is called.</summary>
    public static string Word(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organization => "organization",
        SpeakerKind.Country => "country",
        SpeakerKind.Group => "group",
        _ => "unnamed",
    };

    /// <summary>What a kind of attribution is called.</summary>
    public static string Word(AttributionKind kind) => kind switch
    {
        AttributionKind.Direct => "direct",
        AttributionKind.Mixed => "mixed",
        _ => "indirect",
    };

    private static string Word(AttributionAct act) => act is AttributionAct.Thought ? "thought" : "speech";
}
