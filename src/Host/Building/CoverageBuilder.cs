using OnRecord.Coverage;
using OnRecord.Host.Building.Keeping;

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
    /// be taken in is reported, and the rest goes on. Articles may be added and removed meanwhile: they show in the old index at once, and in
    /// the new one when it takes its place. Where it is stopped or killed, the old index stays, and the next time it goes on from there.
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
        FolderLock? alone = null;
        IReadOnlyList<string> failures = [];
        try
        {
            coverage.Rebuild(
                index =>
                {
                    using var filling = new IndexFilling(folder, index, reader, progress, cancellationToken);
                    filling.Fill();

                    // What came meanwhile; and from here on nobody changes anything until the new index is in its place.
                    alone = FolderLock.Take(folder, TimeProvider.System, cancellationToken);
                    filling.Fill();
                    failures = filling.End();
                    KnownArticles.Of(coverage).KeepQuietAboutOthers(folder, index);
                },
                FileReader.Version,
                cancellationToken);
        }
        finally
        {
            alone?.Dispose();
        }

        var status = coverage.Status();
        return new(status.Articles, status.Statements, failures);
    }
}
