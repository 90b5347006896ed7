using OnRecord.Sources;
using OnRecord.Sources.Packing;

namespace OnRecord.Host.Building;

/// <summary>The article files that paths mean. Those of archives are unpacked for as long as this is open.</summary>
internal sealed class FoundFiles : IDisposable
{
    private readonly List<string> files = [];
    private readonly List<string> failures = [];
    private readonly List<UnpackedZip> archives = [];

    private FoundFiles()
    {
    }

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>A sentence for each path that means none, and for each entry of an archive that is none.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>The files that these paths mean.</summary>
    public static FoundFiles In(IEnumerable<string> paths)
    {
        var found = new FoundFiles();
        foreach (var path in paths)
        {
            try
            {
                found.Add(path);
            }
            catch (SourceException problem)
            {
                found.failures.Add(problem.Message);
            }
        }

        return found;
    }

    /// <summary>A sentence about one of the files, with the name that it has in its archive.</summary>
    public string Named(string sentence) => archives.Aggregate(sentence, static (named, archive) => archive.Named(named));

    /// <inheritdoc/>
    public void Dispose() => archives.ForEach(static archive => archive.Dispose());

    private void Add(string path)
    {
        if (!UnpackedZip.IsZip(path) || !File.Exists(path))
        {
            files.AddRange(ArticleFiles.Find(path));
            return;
        }

        var archive = UnpackedZip.Open(path);
        archives.Add(archive);
        files.AddRange(archive.Files);
        failures.AddRange(archive.Refusals);
        if (archive.Files.Count == 0 && archive.Refusals.Count == 0)
        {
            failures.Add($"{Path.GetFileName(path)} has no articles in it; pack .txt, .md or .html files.");
        }
    }
}
