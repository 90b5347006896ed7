using System.Globalization;
using System.Text;
using OnRecord.Sources.Decoding;

namespace OnRecord.Sources;

/// <summary>
/// Keeps the files of earlier versions of articles (<c>DIR/earlier</c>): a folder an article, named as its file, and in it the versions,
/// each named by the moment at which a newer one took its place. So the coverage with its history can be built from files alone.
/// </summary>
/// <param name="path">Its path; it is made when the first version is kept.</param>
public sealed class EarlierFolder(string path)
{
    private const string Moment = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Its path.</summary>
    public string Path => path;

    /// <summary>The names of the articles that have earlier versions, in order.</summary>
    /// <exception cref="SourceException">They cannot be listed.</exception>
    public IReadOnlyList<string> Names() => Listed<string>(path, static folder =>
        [.. Directory.EnumerateDirectories(folder).Select(static one => System.IO.Path.GetFileName(one)).Where(ArticleFiles.IsArticle).Order(StringComparer.Ordinal)]);

    /// <summary>The files of an article's earlier versions, the oldest first.</summary>
    /// <exception cref="SourceException">They cannot be listed.</exception>
    public IReadOnlyList<EarlierFile> Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsName(name)
            ? Listed<EarlierFile>(System.IO.Path.Combine(path, name), static folder =>
                [.. Directory.EnumerateFiles(folder).Where(ArticleFiles.IsArticle)
                    .Select(static file => (File: file, Until: UntilOf(file))).Where(static one => one.Until is not null)
                    .Select(static one => new EarlierFile(one.File, one.Until!.Value)).OrderBy(static one => one.Until)])
            : [];
    }

    /// <summary>A moment as it can be kept: to the millisecond, and later than all that are there for the article.</summary>
    public DateTimeOffset Free(string name, DateTimeOffset until)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(until.ToUnixTimeMilliseconds());
        return Of(name) is [.., var last] && last.Until >= moment ? last.Until.AddMilliseconds(1) : moment;
    }

    /// <summary>Where the version of an article stands, or would, that was replaced at a moment.</summary>
    public string FileOf(string name, DateTimeOffset until) =>
        System.IO.Path.Combine(path, name, until.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture) + System.IO.Path.GetExtension(name).ToLowerInvariant());

    /// <summary>Writes an earlier version whose file was overwritten by somebody else.</summary>
    /// <param name="name">The article's file name.</param>
    /// <param name="until">When it was replaced, as <see cref="Free"/> gives it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="seen">When it was seen, where that is known.</param>
    /// <exception cref="SourceException">It cannot be written.</exception>
    public void Write(string name, DateTimeOffset until, string text, DateTimeOffset? seen)
    {
        var file = FileOf(name, until);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            Keeping.NewFile.OnDisk.Write(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
            if (seen is { } moment)
            {
                File.SetLastWriteTimeUtc(file, moment.UtcDateTime);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"The earlier version of {Sentence.Name(name)} could not be kept: {Sentence.Reason(failure)}", failure);
        }
    }

    /// <summary>Takes an earlier version back out.</summary>
    public void Remove(string name, DateTimeOffset until)
    {
        var file = FileOf(name, until);
        File.Delete(file);
        File.Delete(ArticleBytes.SidecarOf(file));
        Tidy(name);
    }

    /// <summary>Removes all earlier versions of an article.</summary>
    /// <exception cref="SourceException">They cannot be removed.</exception>
    public void Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folder = System.IO.Path.Combine(path, name);
        if (!IsName(name) || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"The earlier versions of {Sentence.Name(name)} could not be removed: {Sentence.Reason(failure)}", failure);
        }
    }

    /// <summary>Removes the folder of an article that has no earlier version.</summary>
    public void Tidy(string name)
    {
        var folder = System.IO.Path.Combine(path, name);
        if (IsName(name) && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAny('/', '\\') && ArticleFiles.IsArticle(name);

    private static DateTimeOffset? UntilOf(string file) => DateTimeOffset.TryParseExact(
        System.IO.Path.GetFileNameWithoutExtension(file), Moment, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var until)
        ? until
        : null;

    private static IReadOnlyList<T> Listed<T>(string folder, Func<string, IReadOnlyList<T>> list)
    {
        try
        {
            return Directory.Exists(folder) ? list(folder) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"The folder {Sentence.Name(folder)} cannot be listed: {Sentence.Reason(failure)}", failure);
        }
    }
}
