using System.Text;
using OnRecord.Host.Building;
using OnRecord.Sources.Keeping;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Intake;

/// <summary>Takes in what was fetched or downloaded, through a folder of its own: an article's file is read and copied by its path.</summary>
internal sealed class FetchedFiles(IArticleIntake intake)
{
    /// <summary>Takes in an article that was fetched.</summary>
    public Task<AddedFile> TakeAsync(FetchedArticle article, CancellationToken cancellationToken) =>
        TakeAsync(article.Name, article.Bytes, article.FactsBeside, cancellationToken);

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
                    all.Add(await intake.AddAsync(file, cancellationToken));
                }

                return all.ConvertAll(added => told(added with { Failure = added.Failure is { } failure ? found.Named(failure) : null }));
            },
            cancellationToken);

    /// <summary>Takes in a file.</summary>
    /// <param name="name">What it is called; made safe before it is a file's name.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="factsBeside">What the <c>.yaml</c> file beside it says; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it; a failure names no folder of this machine that nobody asked about.</returns>
    public Task<AddedFile> TakeAsync(string name, ReadOnlyMemory<byte> bytes, string? factsBeside, CancellationToken cancellationToken) =>
        InPlaceAsync(name, bytes, factsBeside, async (path, told) => told(await intake.AddAsync(path, cancellationToken)), cancellationToken);

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
