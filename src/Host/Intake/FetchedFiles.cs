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

    /// <summary>Takes in a file.</summary>
    /// <param name="name">What it is called; made safe before it is a file's name.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="factsBeside">What the <c>.yaml</c> file beside it says; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it; a failure names no folder of this machine that nobody asked about.</returns>
    public async Task<AddedFile> TakeAsync(string name, ReadOnlyMemory<byte> bytes, string? factsBeside, CancellationToken cancellationToken)
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

            var added = await intake.AddAsync(path, cancellationToken);
            return added with { Failure = added.Failure?.Replace(place.FullName + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal) };
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}
