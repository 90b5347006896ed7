using System.Text;
using OnRecord.Coverage.Storage;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests;

public sealed class HeldAndDamagedTests : IDisposable
{
    private readonly CoverageFixture _index = new();

    public HeldAndDamagedTests() => _index.Said("Ada Poe", "the harbour is open", file: "a.txt");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void While_another_process_writes_the_writer_is_told_and_readers_go_on()
    {
        using var other = Tables.Open(_index.Database);
        Tables.Run(other, "BEGIN IMMEDIATE");

        var error = Assert.Throws<CoverageException>(() => _index.Said("Ben Roe", "the tide is low"));

        Assert.Contains($"{_index.Database} is in use by another process; stop it or use another --index.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["Ada Poe"], _index.Who("Poe"));
        Tables.Run(other, "ROLLBACK");
        _index.Said("Ben Roe", "the tide is low");
        Assert.Equal(2, _index.Coverage.Status().Articles);
    }

    [Fact]
    public void A_database_that_another_process_keeps_to_itself_is_not_opened()
    {
        _index.Coverage.Dispose();
        using var other = Tables.Open(_index.Database);
        Tables.Run(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");

        var error = Assert.Throws<CoverageException>(() => SqliteCoverage.OpenOrCreate(_index.Folder));

        Assert.Contains("in use by another process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_stays_as_it_was_while_articles_come_and_go()
    {
        using var snapshot = _index.Coverage.Open();
        var id = snapshot.FindArticle("a.txt")!.Id;

        _index.Coverage.Remove("a.txt");
        _index.Said("Ben Roe", "the harbour is shut");

        Assert.Single(snapshot.StatementsOf(id));
        Assert.Single(snapshot.Search.SearchStatements(new SearchQuery { Terms = [["harbour"]] }));
        Assert.Equal("Ada Poe", Assert.Single(snapshot.FindSpeakers("Poe")).Speaker.Name);
        Assert.Empty(snapshot.FindSpeakers("Roe"));
        Assert.Equal(["Ben Roe"], _index.Who("Roe"));
        Assert.Empty(_index.Who("Poe"));
    }

    [Fact]
    public void What_was_added_is_there_when_the_index_is_opened_again()
    {
        _index.Reopen();

        Assert.Equal(CoverageState.Ready, _index.Coverage.State);
        Assert.Equal(["Ada Poe"], _index.Who("Poe"));
    }

    [Fact]
    public void An_index_that_was_never_closed_opens_with_all_that_was_committed()
    {
        using var folder = new TemporaryFolder();
        foreach (var part in Directory.GetFiles(_index.Folder))
        {
            File.Copy(part, folder.Of(Path.GetFileName(part)));
        }

        using var coverage = SqliteCoverage.OpenOrCreate(folder.Path);

        Assert.Equal(1, coverage.Status().Articles);
    }

    [Fact]
    public void A_new_index_is_empty()
    {
        using var folder = new TemporaryFolder();
        using var coverage = SqliteCoverage.OpenOrCreate(folder.Of("deep", "down"));

        Assert.Equal(CoverageState.Empty, coverage.State);
    }

    [Fact]
    public void An_index_of_another_version_answers_nothing_until_it_is_rebuilt()
    {
        _index.Coverage.Dispose();
        using (var other = Tables.Open(_index.Database))
        {
            Tables.Run(other, $"PRAGMA user_version = {Schema.Version + 1}");
        }

        _index.Reopen();

        Assert.Equal(CoverageState.OtherVersion, _index.Coverage.State);
        var error = Assert.Throws<CoverageException>(() => _index.Coverage.Open());
        Assert.Contains("made by another version of OnRecord; rebuild it", error.Message, StringComparison.Ordinal);
        _index.Coverage.Rebuild(next => next.Add("b.txt", "1", Some.Reading("Ben Roe", "the tide is low")));
        Assert.Equal(CoverageState.Ready, _index.Coverage.State);
        Assert.Equal(["Ben Roe"], _index.Who("Roe"));
        _index.Reopen();
        Assert.Equal(["Ben Roe"], _index.Who("Roe"));
        Assert.Empty(_index.Who("Poe"));
    }

    [Fact]
    public void A_rebuild_that_fails_leaves_the_old_index_as_it_was()
    {
        Assert.Throws<InvalidOperationException>(() => _index.Coverage.Rebuild(next =>
        {
            next.Add("b.txt", "1", Some.Reading("Ben Roe", "the tide is low"));
            throw new InvalidOperationException();
        }));

        Assert.Equal(["Ada Poe"], _index.Who("Poe"));
        Assert.Empty(_index.Who("Roe"));
        Assert.DoesNotContain(Directory.GetFiles(_index.Folder), file => file.Contains(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rebuild_is_refused_while_another_process_has_the_index_open()
    {
        using var other = Tables.Open(_index.Database);
        Tables.Number(other, "SELECT count(*) FROM article");

        var error = Assert.Throws<CoverageException>(() => _index.Coverage.Rebuild(_ => { }));

        Assert.Contains("in use by another process", error.Message, StringComparison.Ordinal);
        Assert.Equal(["Ada Poe"], _index.Who("Poe"));
        Assert.Equal(1, Tables.Number(other, "SELECT count(*) FROM article"));
    }

    [Theory]
    [InlineData("This is a letter to my aunt.")]
    [InlineData("x")]
    public void A_file_that_is_no_database_is_refused_and_left_alone(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(SqliteCoverage.FileName, text);

        var error = Assert.Throws<CoverageException>(() => SqliteCoverage.OpenOrCreate(folder.Path));

        Assert.Contains($"{path} is not an index of OnRecord", error.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        using (var other = Tables.Open(folder.Of(SqliteCoverage.FileName)))
        {
            Tables.Run(other, "CREATE TABLE recipe (name TEXT)");
        }

        Assert.Throws<CoverageException>(() => SqliteCoverage.OpenOrCreate(folder.Path));

        using var again = Tables.Open(folder.Of(SqliteCoverage.FileName));
        Assert.Equal(0, Tables.Number(again, "SELECT count(*) FROM recipe"));
    }

    [Fact]
    public void An_index_whose_pages_are_overwritten_is_damaged_and_can_be_rebuilt()
    {
        _index.Coverage.Dispose();
        using (var file = new FileStream(_index.Database, FileMode.Open))
        {
            file.Position = 100;
            file.Write(Encoding.ASCII.GetBytes(new string('x', (int)file.Length - 100)));
        }

        _index.Reopen();

        Assert.Equal(CoverageState.Damaged, _index.Coverage.State);
        Assert.Throws<CoverageException>(() => _index.Coverage.Status());
        _index.Coverage.Rebuild(next => next.Add("b.txt", "1", Some.Reading("Ben Roe", "the tide is low")));
        Assert.Equal(["Ben Roe"], _index.Who("Roe"));
    }

    [Fact]
    public void A_statement_whose_words_are_not_at_their_place_any_more_is_not_given()
    {
        using (var other = Tables.Open(_index.Database))
        {
            Tables.Run(other, "UPDATE passage SET text = replace(text, 'open', 'shut')");
        }

        _index.Read(snapshot =>
        {
            Assert.Empty(snapshot.StatementsOf(snapshot.FindArticle("a.txt")!.Id));
            return 0;
        });
    }

    [Fact]
    public void A_full_disk_is_told_and_nothing_is_lost()
    {
        // A limit on the number of pages fails just as a disk without room does.
        _index.Coverage.Dispose();
        using var session = new IndexFile(_index.Database).Open();
        session.Execute($"PRAGMA max_page_count = {session.ReadNumber("PRAGMA page_count")}");
        using var writer = new Writing.Writer(new IndexFile(_index.Database), session, Speakers.Governments.Load(_index.Folder));
        var much = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"word{i}"));
        using (var batch = new Writing.CoverageBatch(writer))
        {
            var error = Assert.Throws<CoverageException>(() =>
            {
                batch.Add("b.txt", "1", Some.Reading("Ben Roe", much));
                batch.Commit();
            });

            Assert.Contains("is full; make room and try again", error.Message, StringComparison.Ordinal);
        }

        _index.Reopen();
        Assert.Equal(1, _index.Coverage.Status().Articles);
        Assert.Equal(["Ada Poe"], _index.Who("Poe"));
    }
}
