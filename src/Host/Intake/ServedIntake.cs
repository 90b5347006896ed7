using OnRecord.Host.Building;

namespace OnRecord.Host.Intake;

/// <summary>To the coverage that the host serves.</summary>
internal sealed class ServedIntake(ServedCoverage served) : IArticleIntake
{
    /// <inheritdoc/>
    public Task<AddedFile> AddAsync(string path, CancellationToken cancellationToken) => served.AddAsync(path, cancellationToken);
}
