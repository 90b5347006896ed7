using System.Globalization;
using OnRecord.Coverage.Journal;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests.Journal;

public sealed class SqliteJournalTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 1, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private SqliteJournal _journal;

    public SqliteJournalTests() => _journal = SqliteJournal.OpenOrCreate(_folder.Path);

    private string Database => _folder.Of(SqliteJournal.FileName);

    [Fact]
    public void Changes_come_back_as_they_were_written_newest_first()
    {
        var first = new CoverageChange(Noon, "1", "Ada; DROP TABLE change;--", "7", "add", "harbour.txt", "added");
        var second = new CoverageChange(Noon.AddMilliseconds(1), "2", "Бен 🚢", null, "remove", "x'y\"z", "refused: no right");
        _journal.RecordChange(first);
        _journal.RecordChange(second);

        Assert.Equal([second, first], _journal.Changes(10));
        Assert.Equal([second], _journal.Changes(1));
        Assert.Empty(_journal.Changes(0));
        Assert.Empty(_journal.Changes(-1));
    }

    [Fact]
    public void Of_one_person_on_one_reply_the_last_word_counts()
    {
        _journal.RecordFeedback(new Feedback(Noon, "r1", "1", true, "Who said so?", "answered"));
        _journal.RecordFeedback(new Feedback(Noon, "r1", "2", true, "Who said so?", "answered"));
        _journal.RecordFeedback(new Feedback(Noon.AddSeconds(1), "r1", "1", false, "Who said so?", null));

        Assert.Equal([("1", false), ("2", true)], _journal.Feedback(10).Select(one => (one.ActorId, one.Helpful)));
        Assert.Null(_journal.Feedback(1)[0].Verdict);
    }

    [Fact]
    public void A_reply_is_found_by_its_key_and_replaced_under_it()
    {
        _journal.KeepReply("k", """{"a":1}""", Noon);
        _journal.KeepReply("k", """{"a":2}""", Noon);

        Assert.Equal("""{"a":2}""", _journal.FindReply("k"));
        Assert.Null(_journal.FindReply("K"));
        Assert.Null(_journal.FindReply("' OR 1=1 --"));
        Assert.Null(_journal.FindReply(string.Empty));
    }

    [Fact]
    public void Replies_are_let_go_after_thirty_days_and_the_rest_never()
    {
        _journal.RecordChange(new CoverageChange(Noon, "1", "Ada", null, "add", "a.txt", "added"));
        _journal.KeepReply("old", "{}", Noon);
        _journal.KeepReply("young", "{}", Noon.AddDays(10));
        Assert.NotNull(_journal.FindReply("old"));

        _journal.KeepReply("new", "{}", Noon.AddDays(30).AddMinutes(1));

        Assert.Null(_journal.FindReply("old"));
        Assert.NotNull(_journal.FindReply("young"));
        Assert.Equal(1, _journal.PruneReplies(Noon.AddDays(20)));
        Assert.Null(_journal.FindReply("young"));
        Assert.Single(_journal.Changes(10));
    }

    [Fact]
    public void What_was_written_is_there_when_it_is_opened_again()
    {
        _journal.KeepReply("k", "{}", Noon);
        _journal.Dispose();
        _journal = SqliteJournal.OpenOrCreate(_folder.Path);

        Assert.Equal("{}", _journal.FindReply("k"));
    }

    [Fact]
    public void A_process_that_is_killed_loses_nothing_that_was_written()
    {
        _journal.RecordChange(new CoverageChange(Noon, "1", "Ada", null, "add", "a.txt", "added"));
        using var copy = new TemporaryFolder();
        foreach (var part in Directory.GetFiles(_folder.Path))
        {
            File.Copy(part, copy.Of(Path.GetFileName(part)));
        }

        using var journal = SqliteJournal.OpenOrCreate(copy.Path);

        Assert.Single(journal.Changes(10));
    }

    [Fact]
    public void Rebuilding_the_index_leaves_it_alone()
    {
        _journal.KeepReply("k", "{}", Noon);
        using var coverage = SqliteCoverage.OpenOrCreate(_folder.Path);

        coverage.Rebuild(next => next.Add("a.txt", "1", Some.Reading("Ada Poe", "the tide is low")));

        Assert.Equal("{}", _journal.FindReply("k"));
        Assert.Equal(1, coverage.Status().Articles);
    }

    [Fact]
    public async Task Many_threads_write_and_read_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                var key = $"{thread}-{i}";
                _journal.KeepReply(key, key, Noon);
                _journal.RecordChange(new CoverageChange(Noon, key, "Ada", null, "add", key, "added"));
                Assert.Equal(key, _journal.FindReply(key));
            }
        })));

        Assert.Equal(200, _journal.Changes(1000).Select(change => change.ActorId).Distinct().Count());
    }

    [Fact]
    public void Two_processes_may_have_it_open()
    {
        using var other = SqliteJournal.OpenOrCreate(_folder.Path);
        other.KeepReply("k", "{}", Noon);

        Assert.Equal("{}", _journal.FindReply("k"));
    }

    [Fact]
    public void Half_a_surrogate_pair_and_a_null_character_do_not_stop_it()
    {
        _journal.RecordChange(new CoverageChange(Noon, "1", "A\ud83d\0b", null, "add", "a.txt", "added"));

        Assert.Equal("A\ufffd\ufffdb", _journal.Changes(1)[0].ActorName);
    }

    [Fact]
    public void A_damaged_file_is_said_to_be_that_and_what_to_do()
    {
        for (var i = 0; i < 300; i++)
        {
            _journal.KeepReply(i.ToString(CultureInfo.InvariantCulture), new string('x', 400), Noon);
        }

        _journal.Dispose();
        using (var file = File.OpenWrite(Database))
        {
            file.Position = 4096;
            file.Write(new byte[40_000]);
        }

        var error = Assert.Throws<CoverageException>(() => SqliteJournal.OpenOrCreate(_folder.Path));

        Assert.StartsWith($"{Database} is damaged.", error.Message, StringComparison.Ordinal);
        Assert.Contains("put a copy of it back, or move it away", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_none_of_ours_is_left_alone()
    {
        _journal.Dispose();
        File.WriteAllText(Database, "Dear diary, this is not a database at all, but it is long enough to look at. " + new string('.', 200));

        var error = Assert.Throws<CoverageException>(() => SqliteJournal.OpenOrCreate(_folder.Path));

        Assert.Contains("is not a journal of OnRecord; move it away", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Dear diary", File.ReadAllText(Database), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        _journal.Dispose();
        File.Delete(Database);
        using (var other = Tables.Open(Database))
        {
            Tables.Run(other, "CREATE TABLE diary (day TEXT)");
        }

        var error = Assert.Throws<CoverageException>(() => SqliteJournal.OpenOrCreate(_folder.Path));

        Assert.Contains("is not a journal of OnRecord", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_a_later_version_is_left_alone()
    {
        _journal.Dispose();
        using (var other = Tables.Open(Database))
        {
            Tables.Run(other, $"PRAGMA user_version = {JournalSchema.Store.Version + 1}");
        }

        var error = Assert.Throws<CoverageException>(() => SqliteJournal.OpenOrCreate(_folder.Path));

        Assert.Contains("another version of OnRecord; use that version", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Dispose();
    }
}
