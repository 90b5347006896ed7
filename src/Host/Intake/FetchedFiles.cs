using System.Text;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;
using OnRecord.Sources.Keeping;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Intake;

/// <summary>Takes in what was fetched or downloaded, through a folder of its own: an article's file is read and copied by its path.</summary>
internal sealed class FetchedFiles(IArticleIntake intake)
{
    /// <summary>Takes in an article that was fetched.</summary>
    public Task<AddedFile> TakeAsync(FetchedArticle article, ArticleOrigin origin, CancellationToken cancellationToken) => InPlaceAsync(
        article.Name, article.Bytes, article.FactsBeside, async (path, told) => told(await intake.AddAsync(path, origin, cancellationToken)), cancellationToken);

    /// <summary>Takes in a file that was downloaded, or those that are packed in it.</summary>
    /// <returns>What came of each.</returns>
    public Task<IReadOnlyList<AddedFile>> TakeAllAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        InPlaceAsync<IReadOnlyList<AddedFile>>(
            name,
            bytes,
            factsBeside: null,
            async (path, told) =>
            {
                using var found = FoundFiles.In([path]);
                var all = found.Failures.Select(failure => new AddedFile(path, default, Name: null, failure)).ToList();
                foreach (var file in found.Files)
                {
                    all.Add(await intake.AddAsync(file, ArticleOrigin.Person, cancellationToken));
                }

                return all.ConvertAll(added => told(added with { Failure = added.Failure is { } failure ? found.Named(failure) : null }));
            },
            cancellationToken);

    private static async Task<T> InPlaceAsync<T>(
        string name, ReadOnlyMemory<byte> bytes, string? factsBeside, Func<string, Func<AddedFile, AddedFile>, Task<T>> take, CancellationToken cancellationToken)
    {
        var place = Directory.CreateTempSubdirectory("onrecord-add-");
        try
        {
            var path = Path.Combine(place.FullName, SafeName.Of(name));
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            if (factsBeside is not null)
            {
                await File.WriteAllTextAsync(Path.ChangeExtension(path, ".yaml"), factsBeside, new UTF8Encoding(false), cancellationToken);
            }

            return await take(path, added => added with
            {
                Failure = added.Failure?.Replace(place.FullName + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal),
            });
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}
