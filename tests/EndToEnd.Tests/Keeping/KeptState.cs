using System.Globalization;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Checking;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Json;
using OnRecord.Sources;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>Which version of each article there must be, from what the program said before it was killed; and whether there is.</summary>
internal sealed class KeptState(string pool)
{
    private static readonly FileReader Reader = FileReader.OnAllCores();

    private readonly int?[] known = new int?[ArticlePool.Articles];
    private readonly Dictionary<(int Article, int Version), string> contents = Enumerable.Range(0, ArticlePool.Articles)
        .SelectMany(static article => Enumerable.Range(0, ArticlePool.Versions).Select(version => (article, version)))
        .ToDictionary(static one => one, one => ArticleContent.Hash(ArticleFiles.Read(Path.Combine(pool, ArticlePool.File(one.article, one.version))).Article));

    private (int Article, int? Version)? begun;

    /// <summary>What the program said that it should not.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>How many additions and removals were acknowledged, and how many rebuilds.</summary>
    public (int Added, int Removed, int Rebuilt) Done { get; private set; }

    /// <summary>Takes what the program said into account.</summary>
    public void Hear(string line)
    {
        var words = line.Split(' ');
        switch (words[0])
        {
            case "adding":
                begun = (Number(words[1]), Number(words[2]));
                break;
            case "added":
                known[Number(words[1])] = Number(words[2]);
                begun = null;
                Done = Done with { Added = Done.Added + 1 };
                break;
            case "removing":
                begun = (Number(words[1]), null);
                break;
            case "removed":
                known[Number(words[1])] = null;
                begun = null;
                Done = Done with { Removed = Done.Removed + 1 };
                break;
            case "rebuilt":
                Done = Done with { Rebuilt = Done.Rebuilt + 1 };
                break;
            case "wrong":
                Wrong.Add(line);
                break;
        }
    }

    /// <summary>Opens what was left, and compares it with what was said, with its files, and with an index built at once.</summary>
    public void Examine(string folder)
    {
        var target = new CoverageFolder(folder);
        using var coverage = target.OpenIndex();
        if (CoverageBuilder.IsNeeded(target, coverage))
        {
            Wrong.Add($"the index was {coverage.State}");
            CoverageBuilder.Build(target, coverage, Reader, new Progress<BuildProgress>(), CancellationToken.None);
        }

        FolderSettling.SettleIfLeft(target, coverage, CancellationToken.None);
        using (var snapshot = coverage.Open())
        {
            for (var article = 0; article < ArticlePool.Articles; article++)
            {
                var there = snapshot.History.FindSame(ArticlePool.Address(article), null, null);
                var mayBe = begun is { } change && change.Article == article ? change.Version : known[article];
                if (there?.Content == Content(article, mayBe))
                {
                    known[article] = mayBe;
                }
                else if (there?.Content != Content(article, known[article]))
                {
                    Wrong.Add($"article {article} is not version {known[article]?.ToString(CultureInfo.InvariantCulture) ?? "none"}, nor {mayBe?.ToString(CultureInfo.InvariantCulture) ?? "none"}");
                }
            }
        }

        begun = null;
        Wrong.AddRange(new FolderCheck(target, coverage, TimeProvider.System).Run(mends: false, new Progress<BuildProgress>(), CancellationToken.None).Left);
        using var other = new OnRecord.Testing.TemporaryFolder();
        Copy(target, new CoverageFolder(other.Path));
        using var anew = SqliteCoverage.OpenOrCreate(other.Path);
        CoverageBuilder.Build(new CoverageFolder(other.Path), anew, Reader, new Progress<BuildProgress>(), CancellationToken.None);
        foreach (var (one, another) in Answers(coverage).Zip(Answers(anew)).Where(static pair => pair.First != pair.Second))
        {
            Wrong.Add($"another answer: {one}\n  than: {another}");
        }
    }

    private string? Content(int article, int? version) => version is { } one ? contents[(article, one)] : null;

    private static IEnumerable<string> Answers(ICoverage coverage)
    {
        var answerer = new Answerer(coverage, TimeProvider.System);
        return ArticlePool.Questions.Select(question => OnRecordJson.Write(answerer.Answer(question) with { Elapsed = TimeSpan.Zero }));
    }

    private static void Copy(CoverageFolder from, CoverageFolder to)
    {
        foreach (var (source, target) in new[] { (from.Articles, to.Articles), (from.Earlier, to.Earlier), (from.Removed, to.Removed) })
        {
            foreach (var file in Directory.Exists(source) ? Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories) : [])
            {
                var copy = Path.Combine(target, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
                File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
            }
        }
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
