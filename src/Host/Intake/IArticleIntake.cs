using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;

namespace OnRecord.Host.Intake;

/// <summary>Where files go that are to be articles: to the running host's coverage, or to a command's.</summary>
internal interface IArticleIntake
{
    /// <summary>Takes a file in: reads it, keeps it and indexes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="origin">Who puts it in: what a person means is put back where it was removed, what a feed brings stays out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OnRecord.Coverage.CoverageException">The index cannot be written; nothing is kept.</exception>
    Task<AddedFile> AddAsync(string path, ArticleOrigin origin, CancellationToken cancellationToken);
}
