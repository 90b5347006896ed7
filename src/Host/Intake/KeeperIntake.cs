using OnRecord.Coverage;
using OnRecord.Host.Building;

namespace OnRecord.Host.Intake;

/// <summary>To the coverage that a command has opened.</summary>
internal sealed class KeeperIntake(CoverageFolder folder, ICoverage coverage) : IArticleIntake
{
    /// <inheritdoc/>
    public async Task<AddedFile> AddAsync(string path, CancellationToken cancellationToken) =>
        (await new ArticleKeeper(folder, coverage).AddAsync([path], new Unseen(), cancellationToken))[0];

    private sealed class Unseen : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            // One file is no progress.
        }
    }
}
