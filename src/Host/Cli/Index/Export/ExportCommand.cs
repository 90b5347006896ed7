using System.CommandLine;
using System.Text;
using OnRecord.Host.Building;

namespace OnRecord.Host.Cli.Index.Export;

/// <summary><c>index export</c>: writes every statement, for sheets and other programs.</summary>
internal static class ExportCommand
{
    private const string Lines = "jsonl";
    private const string Sheet = "csv";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var format = new Option<string>("--format") { Description = "jsonl (one JSON object a line) or csv", DefaultValueFactory = static _ => Lines };
        format.AcceptOnlyFromAmong(Lines, Sheet);
        var file = new Option<string?>("--out") { Description = "Where to write; standard output where it is left out", HelpName = "FILE" };
        var mark = new Option<bool>("--bom") { Description = "Begin with a byte order mark, by which Excel knows UTF-8" };
        var command = new Command("export", "Writes every statement with its speaker, its place and its article") { format, file, mark };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, folderOf(parsed), parsed.GetValue(format) == Sheet, parsed.GetValue(file), parsed.GetValue(mark), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, CoverageFolder folder, bool sheet, string? file, bool mark, CancellationToken cancellationToken)
    {
        using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        using var snapshot = coverage.Open();
        var statements = snapshot.EachStatement();
        if (file is null)
        {
            if (mark)
            {
                await terminal.Out.WriteAsync('\uFEFF');
            }

            await WriteAsync(terminal.Out);
            return ExitCode.Done;
        }

        // Whole or not at all: half a sheet looks like a sheet.
        var part = $"{file}.part";
        var written = 0;
        try
        {
            await using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: mark)))
            {
                written = await WriteAsync(writer);
            }

            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        terminal.Complain($"{written:N0} statements are written to {file}.");
        return ExitCode.Done;

        Task<int> WriteAsync(TextWriter writer) => sheet
            ? CsvExport.WriteAsync(writer, statements, cancellationToken)
            : JsonLinesExport.WriteAsync(writer, statements, cancellationToken);
    }
}
