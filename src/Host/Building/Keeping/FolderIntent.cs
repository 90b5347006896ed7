using OnRecord.Coverage;

namespace OnRecord.Host.Building.Keeping;

/// <summary>What a process is about to do to the coverage, so that another can finish it where the first is killed.</summary>
/// <param name="Change">What it is.</param>
/// <param name="Name">The name of the article's file; of one that is added, the name that it would like.</param>
/// <param name="At">The moment of it.</param>
/// <param name="Keeps">Whether what is replaced is kept as an earlier version.</param>
/// <param name="Removed">What is to be left of an article that is removed.</param>
internal sealed record FolderIntent(FolderChange Change, string Name, DateTimeOffset At, bool Keeps = false, RemovedArticle? Removed = null);
