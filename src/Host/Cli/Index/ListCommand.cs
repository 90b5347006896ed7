using System.CommandLine;
using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Display;
using OnRecord.Host.Json;
using Spectre.Console;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index list</c>: the articles, newest first.</summary>
internal static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object an article, one a line" };
        var command = new Command("list", "Lists the articles, newest first") { json };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, folderOf(parsed), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CoverageFolder folder, bool json, CancellationToken cancellationToken)
    {
        using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        using var snapshot = coverage.Open();
        var articles = snapshot.Articles().Select(article => (Article: article, Statements: snapshot.StatementsOf(article.Id).Count));
        if (json)
        {
            foreach (var (article, statements) in articles)
            {
                var document = OnRecordJson.Of(article, statements);
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(document, OnRecordJson.Context.ListedArticleJson));
            }
        }
        else if (terminal.Screen is { } screen)
        {
            Draw(screen, articles);
        }
        else
        {
            foreach (var (article, statements) in articles)
            {
                await terminal.Out.WriteLineAsync(string.Join('\t', Cells(article, statements)));
            }
        }

        return ExitCode.Done;
    }

    private static void Draw(IAnsiConsole screen, IEnumerable<(IndexedArticle Article, int Statements)> articles)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Id", "File", "Date", "Outlet", "Title", "Statements");
        table.Columns[^1].RightAligned();
        foreach (var (article, statements) in articles)
        {
            table.AddRow(Cells(article, statements).Select(cell => new Text(cell)));
        }

        screen.Write(table);
    }

    private static string[] Cells(IndexedArticle article, int statements)
    {
        var facts = article.Facts;
        return
        [
            article.Id,
            SafeText.Line(article.File),
            $"{facts.Published:yyyy-MM-dd}",
            SafeText.Line(facts.Outlet ?? string.Empty),
            SafeText.Line(facts.Title ?? string.Empty),
            $"{statements}",
        ];
    }
}
