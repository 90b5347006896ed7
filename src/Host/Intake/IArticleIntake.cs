using OnRecord.Host.Building;

namespace OnRecord.Host.Intake;

/// <summary>Where files go that are to be articles: to the running host's coverage, or to a command's.</summary>
internal interface IArticleIntake
{
    /// <summary>Takes a file in: reads it, keeps it and indexes it.</summary>
    /// <exception cref="OnRecord.Coverage.CoverageException">The index cannot be written; nothing is kept.</exception>
    Task<AddedFile> AddAsync(string path, CancellationToken cancellationToken);
}
