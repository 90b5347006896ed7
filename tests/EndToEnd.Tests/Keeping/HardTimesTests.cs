using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Checking;
using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>A disk that fills up, and a database that another process keeps to itself.</summary>
public sealed class HardTimesTests
{
    [MountFact]
    public async Task On_a_full_disk_adding_and_rebuilding_say_so_and_nothing_is_lost()
    {
        using var folder = new TemporaryFolder();
        var pool = folder.Of("pool");
        ArticlePool.Write(pool);
        using var disk = new SmallDisk(megabytes: 8);
        using var served = Serve(disk.Path);
        var answerer = new Answerer(served.Coverage, TimeProvider.System);
        var (added, failures) = (new List<int>(), new List<string>());
        string? ballast = null;
        for (var article = 0; article < ArticlePool.Articles; article++)
        {
            if (article == ArticlePool.Articles / 2)
            {
                ballast = disk.FillUpTo(left: 20_000);
            }

            try
            {
                var outcome = await served.AddAsync(Path.Combine(pool, ArticlePool.File(article, 0)), CancellationToken.None);
                if (outcome.Failure is { } failure)
                {
                    failures.Add(failure);
                }
                else
                {
                    added.Add(article);
                }
            }
            catch (CoverageException problem)
            {
                failures.Add(problem.Message);
            }

            answerer.Answer(ArticlePool.Questions[0]);
        }

        var rebuild = await Assert.ThrowsAsync<CoverageException>(() => served.RebuildAsync(new Progress<BuildProgress>(), CancellationToken.None));
        Assert.NotEmpty(failures);
        Assert.All(failures.Append(rebuild.Message), failure => Assert.Matches("is full|disk is full", failure));
        Assert.DoesNotContain(Directory.GetFiles(disk.Path), file => file.Contains(".new", StringComparison.Ordinal));

        File.Delete(ballast!);
        AssertHas(served.Coverage, added);
        Assert.Empty(new FolderCheck(new CoverageFolder(disk.Path), served.Coverage, TimeProvider.System).Run(mends: false, new Progress<BuildProgress>(), CancellationToken.None).Left);
        await served.RebuildAsync(new Progress<BuildProgress>(), CancellationToken.None);
        AssertHas(served.Coverage, added);
    }

    [Fact]
    public async Task While_another_process_holds_the_database_adding_says_so_and_answers_go_on()
    {
        using var folder = new TemporaryFolder();
        var (pool, index) = (folder.Of("pool"), folder.Of("index"));
        ArticlePool.Write(pool);
        using var served = Serve(index);
        await served.AddAsync(Path.Combine(pool, ArticlePool.File(0, 0)), CancellationToken.None);
        string words;
        using (var snapshot = served.Coverage.Open())
        {
            words = snapshot.EachStatement().First().Attribution.Content[0].Text;
        }

        await using (var holder = ChildProcess.Start("hold", Path.Combine(index, SqliteCoverage.FileName)))
        {
            Assert.Equal("held", await holder.HearAsync());

            var added = await Assert.ThrowsAsync<CoverageException>(() => served.AddAsync(Path.Combine(pool, ArticlePool.File(1, 0)), CancellationToken.None));
            var replaced = await Assert.ThrowsAsync<CoverageException>(() => served.AddAsync(Path.Combine(pool, ArticlePool.File(0, 1)), CancellationToken.None));
            var removed = await Assert.ThrowsAsync<CoverageException>(() => served.RemoveAsync(ArticlePool.File(0, 0), CancellationToken.None));

            Assert.All(new[] { added, replaced, removed }, problem => Assert.Contains("is in use by another process; stop it or use another --index.", problem.Message, StringComparison.Ordinal));
            Assert.Equal(Verdict.Answered, new Answerer(served.Coverage, TimeProvider.System).Answer($"Who said \"{words}\"?").Verdict);
            AssertHas(served.Coverage, [0]);
            Assert.Equal(0, await holder.EndAsync());
        }

        Assert.Empty(new FolderCheck(new CoverageFolder(index), served.Coverage, TimeProvider.System).Run(mends: false, new Progress<BuildProgress>(), CancellationToken.None).Left);
        Assert.Null((await served.AddAsync(Path.Combine(pool, ArticlePool.File(1, 0)), CancellationToken.None)).Failure);
        AssertHas(served.Coverage, [0, 1]);
    }

    private static ServedCoverage Serve(string folder) => new(new CoverageFolder(folder), TimeProvider.System, NullLogger<ServedCoverage>.Instance);

    private static void AssertHas(ICoverage coverage, IReadOnlyCollection<int> articles)
    {
        using var snapshot = coverage.Open();
        Assert.Equal(articles.Count, snapshot.CountArticles());
        Assert.All(articles, article => Assert.NotNull(snapshot.History.FindSame(ArticlePool.Address(article), null, null)));
    }
}
