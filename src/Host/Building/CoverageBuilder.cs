using OnRecord.Coverage;

namespace OnRecord.Host.Building;

/// <summary>Builds the index of a folder from its article files.</summary>
internal static class CoverageBuilder
{
    /// <summary>
    /// Whether the index must be built before it can answer: it is another version's or damaged, or it is empty while there are article
    /// files.
    /// </summary>
    public static bool IsNeeded(CoverageFolder folder, ICoverage coverage) => coverage.State switch
    {
        CoverageState.Ready => false,
        CoverageState.Empty => folder.Files().Count > 0,
        _ => true,
    };

    /// <summary>
    /// Builds the index anew from the article files, beside the old one, and puts it in its place when it is whole. A file that cannot
    /// be taken in is reported, and the rest goes on; where it is stopped or fails, the old index stays.
    /// </summary>
    /// <param name="folder">The article files.</param>
    /// <param name="coverage">The index.</param>
    /// <param name="reader">Reads the files.</param>
    /// <param name="progress">Is told how far it has come, after each file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be written.</exception>
    public static BuildReport Build(
        CoverageFolder folder, ICoverage coverage, FileReader reader, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = KnownArticles.Of(coverage);
        coverage.Rebuild(
            index =>
            {
                Fill(index, folder, reader, failures, progress, cancellationToken);
                known.KeepQuietAboutOthers(folder, index);
            },
            cancellationToken);
        var status = coverage.Status();
        return new(status.Articles, status.Statements, [.. failures.OrderBy(failure => failure.Key, StringComparer.Ordinal).Select(failure => failure.Value)]);
    }

    private static void Fill(
        ICoverage index,
        CoverageFolder folder,
        FileReader reader,
        Dictionary<string, string> failures,
        IProgress<BuildProgress> progress,
        CancellationToken cancellationToken)
    {
        using var batch = index.BeginBatch();
        var read = new HashSet<string>(StringComparer.Ordinal);

        // Building takes minutes, and another program may add and remove files meanwhile: it goes on until nothing is new.
        while (folder.Files() is var files && files.Any(file => !read.Contains(file)))
        {
            var unread = files.Where(file => !read.Contains(file)).ToArray();
            var total = read.Count + unread.Length;
            foreach (var reading in reader.ReadAllAsync(unread, cancellationToken).ToBlockingEnumerable(cancellationToken))
            {
                if (reading.IsRead)
                {
                    batch.Add(reading.Source.Name, reading.Source.Hash, reading.Reading, cancellationToken);
                }
                else
                {
                    failures[reading.Path] = reading.Failure;
                }

                read.Add(reading.Path);
                progress.Report(new(read.Count, total));
            }
        }

        foreach (var gone in read.Except(folder.Files(), StringComparer.Ordinal))
        {
            batch.Remove(Path.GetFileName(gone), cancellationToken);
            failures.Remove(gone);
        }

        batch.Commit();
    }
}
