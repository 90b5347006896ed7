using System.Globalization;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Display;
using OnRecord.Host.Json;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Index.Export;

/// <summary>
/// Writes statements as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (OWASP, "CSV Injection"): the words come from pages that anybody may have written.
/// </summary>
internal static class CsvExport
{
    private static readonly string[] Header =
    [
        "speaker", "role", "speaker_kind", "words", "kind", "via", "confidence", "outlet", "published", "title", "author", "link", "url", "file", "article",
        "paragraph", "offsets", "article_hash", "retrieved",
    ];

    /// <summary>Writes a line with the names of the columns, and a line a statement.</summary>
    /// <returns>How many statements there were.</returns>
    public static async Task<int> WriteAsync(TextWriter writer, IEnumerable<Statement> statements, CancellationToken cancellationToken)
    {
        await WriteLineAsync(writer, Header);
        var count = 0;
        foreach (var statement in statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteLineAsync(writer, Cells(statement));
            count++;
        }

        return count;
    }

    private static string?[] Cells(Statement statement)
    {
        var (attribution, article) = (statement.Attribution, statement.Article);
        var facts = article.Facts;
        return
        [
            attribution.Speaker is null ? null : SpeakerNames.Of(statement),
            attribution.Speaker?.Role,
            attribution.Speaker is { } speaker ? OnRecordJson.Word(speaker.Kind) : null,
            string.Join(" […] ", attribution.Content.Select(static run => run.Text)),
            OnRecordJson.Word(attribution.Kind),
            attribution.Via,
            attribution.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
            facts.Outlet,
            facts.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            facts.Title,
            facts.Author,
            StatementLink.Of(statement),
            facts.Url,
            article.File,
            article.Id,
            statement.Paragraph.ToString(CultureInfo.InvariantCulture),
            string.Join(';', attribution.Content.Select(static run => Offsets(run.Span))),
            article.Hash,
            article.Seen?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ];
    }

    private static string Offsets(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}..{span.End}");

    private static async Task WriteLineAsync(TextWriter writer, IEnumerable<string?> cells)
    {
        await writer.WriteAsync(string.Join(',', cells.Select(Cell)));
        await writer.WriteAsync("\r\n");
    }

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
