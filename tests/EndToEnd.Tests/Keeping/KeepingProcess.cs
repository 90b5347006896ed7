using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Building;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>
/// The program that is killed: it adds, replaces, removes and rebuilds at random while it asks, and says what it is about to do and what is
/// done, a line each. An answer that fails is told too.
/// </summary>
internal static class KeepingProcess
{
    private static readonly Lock Speaking = new();

    public static async Task<int> RunAsync(string folder, string pool, int seed)
    {
        using var served = new ServedCoverage(new CoverageFolder(folder), TimeProvider.System, NullLogger<ServedCoverage>.Instance);
        var random = new Random(seed);
        _ = served.Coverage;
        if (CoverageBuilder.IsNeeded(new CoverageFolder(folder), served.Coverage))
        {
            await served.RebuildAsync(new Progress<BuildProgress>(), CancellationToken.None);
        }

        Say("open");
        var asking = Task.Run(() => AskAsync(served.Coverage));
        Task? rebuilding = null;
        while (!asking.IsCompleted)
        {
            var article = random.Next(ArticlePool.Articles);
            if (random.Next(6) == 0 && rebuilding is null or { IsCompleted: true })
            {
                rebuilding = RebuildAsync(served);
            }
            else if (random.Next(4) == 0)
            {
                await RemoveAsync(served, article);
            }
            else
            {
                var version = random.Next(ArticlePool.Versions);
                Say($"adding {article} {version}");
                var added = await served.AddAsync(Path.Combine(pool, ArticlePool.File(article, version)), CancellationToken.None);
                Say(added.Failure is null ? $"added {article} {version}" : $"wrong {added.Failure}");
            }
        }

        await asking;
        return 1;
    }

    private static async Task RemoveAsync(ServedCoverage served, int article)
    {
        IndexedArticle? there;
        using (var snapshot = served.Coverage.Open())
        {
            there = snapshot.History.FindSame(ArticlePool.Address(article), null, null);
        }

        if (there is not null)
        {
            Say($"removing {article}");
            await served.RemoveAsync(there.Id, CancellationToken.None);
            Say($"removed {article}");
        }
    }

    private static async Task RebuildAsync(ServedCoverage served)
    {
        Say("rebuilding");
        var report = await served.RebuildAsync(new Progress<BuildProgress>(), CancellationToken.None);
        Say(report.Failures.Count == 0 ? "rebuilt" : $"wrong {report.Failures[0]}");
    }

    private static async Task AskAsync(ICoverage coverage)
    {
        var answerer = new Answerer(coverage, TimeProvider.System);
        var asked = 0;
        while (true)
        {
            asked++;
            try
            {
                var answer = answerer.Answer(ArticlePool.Questions[asked % ArticlePool.Questions.Count]);
                if (answer.Lead.Contains("does not stand in the stored article", StringComparison.Ordinal))
                {
                    Say($"wrong answer: {answer.Question}");
                }
            }
            catch (CoverageException problem)
            {
                Say($"wrong answer: {problem.Message}");
                return;
            }

            await Task.Delay(10);
        }
    }

    private static void Say(string line)
    {
        lock (Speaking)
        {
            Console.Out.Write(line + "\n");
            Console.Out.Flush();
        }
    }
}
