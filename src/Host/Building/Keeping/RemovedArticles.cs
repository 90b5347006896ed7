using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Sources;

namespace OnRecord.Host.Building.Keeping;

/// <summary>What is left of removed articles as files (<c>DIR/removed</c>), one each, so that a rebuilt index knows of them.</summary>
/// <param name="path">The folder; it is made when the first article is removed.</param>
internal sealed class RemovedArticles(string path)
{
    /// <summary>All of them.</summary>
    /// <exception cref="SourceException">One cannot be read.</exception>
    public IReadOnlyList<RemovedArticle> List()
    {
        var all = new List<RemovedArticle>();
        foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            try
            {
                if (JsonSerializer.Deserialize(File.ReadAllBytes(file), FolderJsonContext.Default.RemovedArticle) is { Content: not null, File: not null } removed)
                {
                    all.Add(removed);
                }
            }
            catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
            {
                throw new SourceException($"{file} cannot be read ({failure.Message}); it says that an article was removed. Mend it, or delete it.", failure);
            }
        }

        return all;
    }

    /// <summary>Keeps that an article was removed.</summary>
    /// <exception cref="SourceException">It cannot be written; nothing was.</exception>
    public void Keep(RemovedArticle removed)
    {
        var (file, part) = (FileOf(removed.Content), FileOf(removed.Content) + ".part");
        try
        {
            Directory.CreateDirectory(path);
            File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(removed, FolderJsonContext.Default.RemovedArticle));
            File.Move(part, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            throw new SourceException($"That {removed.File} was removed could not be written down ({failure.Message.TrimEnd('.')}); it was not removed.", failure);
        }
    }

    /// <summary>Forgets that an article was removed; those that are the same by their address too.</summary>
    public void Lift(string content, string? url)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        File.Delete(FileOf(content));
        if (ArticleAddress.Key(url) is { } address)
        {
            foreach (var same in List().Where(one => ArticleAddress.Key(one.Url) == address))
            {
                File.Delete(FileOf(same.Content));
            }
        }
    }

    private string FileOf(string content) => Path.Combine(path, $"{content}.json");
}
