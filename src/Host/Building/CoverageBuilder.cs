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
    /// <exception cref="CoverageException">The index cannot be written.</exception>
    public static BuildReport Build(
        CoverageFolder folder, ICoverage coverage, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        var files = folder.Files();
        List<string> failures = [];
        coverage.Rebuild(
            index =>
            {
                using var batch = index.BeginBatch();
                var done = 0;
                foreach (var reading in new FileReader().ReadAllAsync(files, cancellationToken).ToBlockingEnumerable(cancellationToken))
                {
                    if (reading.IsRead)
                    {
                        batch.Add(reading.Source.Name, reading.Source.Hash, reading.Reading, cancellationToken);
                    }
                    else
                    {
                        failures.Add(reading.Failure);
                    }

                    progress.Report(new(++done, files.Count));
                }

                batch.Commit();
            },
            cancellationToken);
        var status = coverage.Status();
        return new(status.Articles, status.Statements, failures);
    }
}
