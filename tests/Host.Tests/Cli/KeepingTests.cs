using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Coverage;
using OnRecord.Host.Building;

namespace OnRecord.Host.Tests.Cli;

public sealed class KeepingTests : IDisposable
{
    private readonly IndexedFolder index = IndexedFolder.WithArticles();

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_rebuild_that_is_stopped_goes_on_where_it_was_and_reads_again_what_was_changed()
    {
        for (var number = 0; number < 20; number++)
        {
            index.WriteArticle($"note-{number:00}.md", $"\"The tide of day {number} was low,\" said Ines Falk, the harbour master.");
        }

        var folder = new CoverageFolder(index.Path);
        using var coverage = SqliteCoverage.OpenOrCreate(index.Path);
        using var stop = new CancellationTokenSource();
        var first = new Heard(progress =>
        {
            if (progress.Done == 12)
            {
                stop.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => CoverageBuilder.Build(folder, coverage, new FileReader(1), first, stop.Token));
        Assert.Equal(CoverageState.Empty, coverage.State);
        Assert.True(File.Exists(folder.Database + ".new"));
        index.WriteArticle("bridge.md", "\"The bridge is open,\" said Tomas Berg, the mayor of Port Meridian.");
        File.Delete(Path.Combine(folder.Articles, "harbour.md"));

        var second = new Heard(_ => { });
        var report = CoverageBuilder.Build(folder, coverage, new FileReader(1), second, CancellationToken.None);

        Assert.Equal(21, report.Articles);
        Assert.False(File.Exists(folder.Database + ".new"));
        Assert.InRange(second.All[^1].Statements, 1, 21 - 10);
        using var snapshot = coverage.Open();
        Assert.Contains("The bridge is open", snapshot.Text(snapshot.FindArticle("bridge.md")!.Id)!, StringComparison.Ordinal);
        Assert.Null(snapshot.FindArticle("harbour.md"));
        Assert.Empty(coverage.Check());
    }

    [Fact]
    public void What_another_version_of_the_program_had_begun_is_begun_anew()
    {
        var folder = new CoverageFolder(index.Path);
        using var coverage = SqliteCoverage.OpenOrCreate(index.Path);
        Assert.Throws<OperationCanceledException>(() => coverage.Rebuild(
            next =>
            {
                next.Add("old.md", "1", Testing.Some.Reading("Ada Poe", "the tide is low"));
                throw new OperationCanceledException();
            },
            "another maker",
            CancellationToken.None));

        var report = CoverageBuilder.Build(folder, coverage, new FileReader(1), new Heard(_ => { }), CancellationToken.None);

        Assert.Equal(2, report.Articles);
    }

    [Fact]
    public async Task A_check_of_a_sound_index_finds_nothing()
    {
        await index.Run("index", "status");

        var check = await index.Run("index", "check");

        Assert.Equal((0, "2 articles with 4 statements are as they should be.\n"), (check.ExitCode, check.Output));
    }

    [Theory]
    [InlineData("UPDATE passage SET text = replace(text, 'cross', 'climb')", "the words of a statement do not stand where they should")]
    [InlineData("UPDATE statement SET fingerprint = fingerprint + 1 WHERE id = 1", "the words of a statement do not stand where they should")]
    [InlineData("DELETE FROM statement WHERE id = 2", "statements are missing")]
    [InlineData("DELETE FROM posting_tail WHERE list = (SELECT min(list) FROM posting_tail)", "listed under other words than it has")]
    [InlineData("UPDATE article SET content = 'x' WHERE key = 1", "its text is not what was read")]
    public async Task What_is_wrong_with_an_article_is_found(string damage, string told)
    {
        await index.Run("index", "status");
        Damage(damage);

        var check = await index.Run("index", "check", "--dry-run");

        Assert.Equal(3, check.ExitCode);
        Assert.Contains(told, check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE tally SET statements = statements + 1", "statements more or fewer are written down than there are")]
    [InlineData("INSERT INTO passage VALUES (9999, 77, 1, 0, 0, 'nobody''s')", "paragraphs belong to no article")]
    [InlineData("UPDATE form SET statements = 9", "names have another number of statements")]
    public async Task What_is_wrong_with_the_tables_is_found_and_a_rebuild_settles_it(string damage, string told)
    {
        await index.Run("index", "status");
        Damage(damage);

        var check = await index.Run("index", "check");
        Assert.Equal(3, check.ExitCode);
        Assert.Contains(told, check.Output, StringComparison.Ordinal);

        await index.Run("index", "rebuild");
        Assert.Equal(0, (await index.Run("index", "check")).ExitCode);
    }

    [Fact]
    public async Task A_check_mends_an_article_from_its_file_and_takes_in_what_was_put_there()
    {
        await index.Run("index", "status");
        Damage("UPDATE statement SET fingerprint = fingerprint + 1 WHERE id = 1");
        index.WriteArticle("ferry.txt", "\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master.");

        var check = await index.Run("index", "check");

        Assert.Equal(0, check.ExitCode);
        Assert.Contains("Mended: bridge.md: the words of a statement do not stand where they should.", check.Output, StringComparison.Ordinal);
        Assert.Contains("Mended: ferry.txt is not in the index.", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await index.Run("index", "check", "--dry-run")).ExitCode);
    }

    [Fact]
    public async Task An_article_without_its_file_is_left_for_a_person_to_settle()
    {
        await index.Run("index", "status");
        File.Delete(Path.Combine(index.Path, "articles", "bridge.md"));

        var check = await index.Run("index", "check");

        Assert.Equal(3, check.ExitCode);
        Assert.Contains("bridge.md: its file is gone. Put it back, or take the article out with", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_statement_is_exported_as_a_line_of_JSON_whose_words_are_slices_of_its_file()
    {
        var export = await index.Run("index", "export");

        var lines = export.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(4, lines.Count);
        Assert.All(lines, line =>
        {
            var text = File.ReadAllText(Path.Combine(index.Path, "articles", line.GetProperty("article").GetProperty("file").GetString()!));
            Assert.All(line.GetProperty("content").EnumerateArray(), run =>
                Assert.Equal(run.GetProperty("text").GetString(), text[run.GetProperty("start").GetInt32()..run.GetProperty("end").GetInt32()]));
            Assert.Equal(64, line.GetProperty("article_hash").GetString()!.Length);
            Assert.NotNull(line.GetProperty("retrieved").GetString());
        });
    }

    [Fact]
    public async Task A_sheet_is_quoted_as_sheets_are_and_no_cell_of_it_is_a_formula()
    {
        index.WriteArticle("formula.md", "---\ntitle: =HYPERLINK(\"https://evil.example\")\noutlet: \"@news, daily\"\n---\n\"2 +3 is what they said, and nobody listened at all,\" said Ines Falk, the harbour master.");
        var file = index.Beside("sheet.csv");

        var export = await index.Run("index", "export", "--format", "csv", "--bom", "--out", file);

        Assert.Equal(0, export.ExitCode);
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = (await File.ReadAllTextAsync(file)).Split("\r\n");
        Assert.StartsWith("speaker,role,speaker_kind,words,kind,", rows[0], StringComparison.Ordinal);
        var row = Assert.Single(rows, row => row.Contains("formula.md", StringComparison.Ordinal));
        Assert.Contains(",\"2 +3 is what they said, and nobody listened at all,\",direct,", row, StringComparison.Ordinal);
        Assert.Contains(",\"'@news, daily\",", row, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"https://evil.example\"\")\",", row, StringComparison.Ordinal);
        Assert.Equal(string.Empty, rows[^1]);
    }

    [Fact]
    public async Task What_a_killed_process_left_half_done_is_finished_by_the_next()
    {
        await index.Run("index", "status");
        index.WriteArticle("ferry.txt", "\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master.");
        await File.WriteAllTextAsync(Path.Combine(index.Path, "onrecord.lock"), """{"Change":"Add","Name":"ferry.txt","At":"2024-03-01T00:00:00+00:00","Keeps":false,"Removed":null}""" + "\n");

        Assert.Equal(0, (await index.Run("ask", "Who said \"The ferry will sail on Sundays\"?")).ExitCode);

        Assert.Equal(0, new FileInfo(Path.Combine(index.Path, "onrecord.lock")).Length);
    }

    private void Damage(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(index.Path, SqliteCoverage.FileName), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Heard(Action<BuildProgress> hear) : IProgress<BuildProgress>
    {
        public List<BuildProgress> All { get; } = [];

        public void Report(BuildProgress value)
        {
            All.Add(value);
            hear(value);
        }
    }
}
