using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OnRecord.Coverage.Journal;
using OnRecord.Host.Building;
using OnRecord.Host.Intake;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Intake;

/// <summary>Files that are put into the folder of the articles.</summary>
public sealed class DroppedFilesTests : IDisposable
{
    private const string Ferry = "\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master.\n";

    private readonly IndexedFolder folder = IndexedFolder.Empty();
    private readonly ManualTime time = new();
    private readonly ServedCoverage served;
    private readonly SqliteJournal journal;
    private readonly DroppedFiles dropped;

    public DroppedFilesTests()
    {
        var place = new CoverageFolder(folder.Path);
        served = new(place, time, NullLogger<ServedCoverage>.Instance);
        journal = SqliteJournal.OpenOrCreate(folder.Path);
        dropped = new(
            place, served, new ChangeBook(journal, time, NullLogger<ChangeBook>.Instance), Options.Create(new SourceOptions()), time, NullLogger<DroppedFiles>.Instance);
        _ = served.Coverage;
    }

    public void Dispose()
    {
        dropped.Dispose();
        served.Dispose();
        journal.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_taken_once_nobody_writes_to_it_any_more()
    {
        await dropped.ScanAsync(CancellationToken.None);
        folder.WriteArticle("ferry.txt", "\"The ferry");
        Assert.True(await ScanAfterAsync(0));
        folder.WriteArticle("ferry.txt", Ferry);
        Assert.True(await ScanAfterAsync(2));
        Assert.Empty(Articles());

        Assert.False(await ScanAfterAsync(2));

        Assert.Equal(["ferry.txt"], Articles());
        var change = Assert.Single(journal.Changes(10));
        Assert.Equal(("folder", "add", "ferry.txt", "added"), (change.ActorId, change.Action, change.Target, change.Outcome));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_once()
    {
        await dropped.ScanAsync(CancellationToken.None);
        folder.WriteArticle("empty.txt", " ");

        for (var scan = 0; scan < 5; scan++)
        {
            await ScanAfterAsync(2);
        }

        Assert.Empty(Articles());
        Assert.StartsWith("refused: empty.txt is empty", Assert.Single(journal.Changes(10)).Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_changed_in_its_place_is_taken_again_and_one_that_goes_takes_nothing_with_it()
    {
        await dropped.ScanAsync(CancellationToken.None);
        var path = folder.WriteArticle("ferry.txt", Ferry);
        await ScanAfterAsync(0);
        await ScanAfterAsync(2);
        folder.WriteArticle("ferry.txt", Ferry.Replace("Sundays", "Saturdays and Sundays", StringComparison.Ordinal));
        await ScanAfterAsync(0);
        await ScanAfterAsync(2);
        File.Delete(path);
        await ScanAfterAsync(2);

        Assert.Equal(["ferry.txt"], Articles());
        Assert.Equal(["replaced", "added"], journal.Changes(10).Select(change => change.Outcome));
        Assert.Equal(["ferry.txt"], served.Drift().NoFile);
    }

    [Fact]
    public async Task What_the_host_itself_puts_there_is_no_drop()
    {
        await dropped.ScanAsync(CancellationToken.None);
        await served.AddAsync(folder.WriteBeside("ferry.txt", Ferry), CancellationToken.None);

        Assert.False(await ScanAfterAsync(2));

        Assert.Empty(journal.Changes(10));
    }

    private Task<bool> ScanAfterAsync(int seconds)
    {
        time.Advance(TimeSpan.FromSeconds(seconds));
        return dropped.ScanAsync(CancellationToken.None);
    }

    private string[] Articles()
    {
        using var snapshot = served.Coverage.Open();
        return [.. snapshot.Articles().Select(article => article.File)];
    }
}
