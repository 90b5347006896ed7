using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;

namespace OnRecord.Host.Intake;

/// <summary>To the coverage that the host serves.</summary>
internal sealed class ServedIntake(ServedCoverage served) : IArticleIntake
{
    /// <inheritdoc/>
    public Task<AddedFile> AddAsync(string path, ArticleOrigin origin, CancellationToken cancellationToken) =>
        served.AddAsync(path, origin, cancellationToken);
}
