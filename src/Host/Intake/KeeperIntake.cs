using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;

namespace OnRecord.Host.Intake;

/// <summary>To the coverage that a command has opened.</summary>
internal sealed class KeeperIntake(CoverageFolder folder, ICoverage coverage, TimeProvider time) : IArticleIntake
{
    /// <inheritdoc/>
    public async Task<AddedFile> AddAsync(string path, ArticleOrigin origin, CancellationToken cancellationToken) =>
        (await new ArticleKeeper(folder, coverage, time).AddAsync([path], origin, new Unseen(), cancellationToken))[0];

    private sealed class Unseen : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            // One file is no progress.
        }
    }
}
