using OnRecord.Sources.Decoding;
using OnRecord.Sources.Keeping;
using OnRecord.Sources.Pages;

namespace OnRecord.Sources;

/// <summary>
/// The folder that keeps the coverage as files (<c>DIR/articles</c>). What is added is copied in whole or not at all; what is replaced is
/// moved away before, and nothing that is there is ever overwritten.
/// </summary>
public sealed class ArticleFolder
{
    private readonly NewFile writer;

    /// <summary>Names a folder; it is made when the first article is kept.</summary>
    /// <param name="path">Its path.</param>
    public ArticleFolder(string path)
        : this(path, NewFile.OnDisk)
    {
    }

    /// <summary>Names a folder whose files are written by <paramref name="writer"/>.</summary>
    internal ArticleFolder(string path, NewFile writer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
        this.writer = writer;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The paths of the articles in it, in the order of their names; none where the folder is not there yet.</summary>
    /// <exception cref="SourceException">It cannot be listed.</exception>
    public IReadOnlyList<string> List() => ArticleFiles.In(Path);

    /// <summary>Reads an article's file and keeps it, with the facts beside it.</summary>
    /// <param name="path">The file. One that is in the folder already is used in place.</param>
    /// <returns>
    /// The article under the name that it is kept under: its own, made safe, with a number appended where another article has it. A web page
    /// is kept as its article's Markdown.
    /// </returns>
    /// <param name="seen">When it was seen: the kept file's time. Null for now.</param>
    /// <exception cref="SourceException">The file cannot be taken, or the folder cannot be written to; then nothing was kept.</exception>
    public KeptArticle Keep(string path, DateTimeOffset? seen = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bytes = ArticleBytes.Load(path);
        var name = System.IO.Path.GetFileName(path);
        var source = ArticleFiles.Read(bytes, name);
        if (IsInside(path))
        {
            return new KeptArticle(System.IO.Path.Combine(Path, name), source, Copied: false);
        }

        try
        {
            Directory.CreateDirectory(Path);
            var (kept, copied) = Copy(bytes, SafeName.Of(PageFile.KeptName(name)));
            if (copied && seen is { } moment)
            {
                File.SetLastWriteTimeUtc(System.IO.Path.Combine(Path, kept), moment.UtcDateTime);
            }

            return new KeptArticle(System.IO.Path.Combine(Path, kept), source with { Name = kept }, copied);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{Sentence.Name(path)} could not be copied to {Sentence.Name(Path)}: {Sentence.Reason(failure)}", failure);
        }
    }

    /// <summary>Whether a file stands in the folder itself.</summary>
    public bool Holds(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsInside(path);
    }

    /// <summary>When the article in a file of the folder was put there: the file's own time, to the millisecond.</summary>
    public static DateTimeOffset SeenAt(string path) =>
        DateTimeOffset.FromUnixTimeMilliseconds(new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero).ToUnixTimeMilliseconds());

    /// <summary>Writes a newer version of an article beside its file, under a hidden name.</summary>
    /// <param name="path">The newer.</param>
    /// <param name="name">The name of the article's file.</param>
    /// <param name="seen">When the newer was seen.</param>
    /// <returns>The newer, under the article's name.</returns>
    /// <exception cref="SourceException">It cannot be taken or written; everything is as it was.</exception>
    public SourceFile Stage(string path, string name, DateTimeOffset seen)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(name);
        var bytes = ArticleBytes.Load(path);
        var source = ArticleFiles.Read(bytes, name);
        var file = System.IO.Path.Combine(Path, name);
        var facts = ArticleBytes.SidecarOf(file);
        if (ArticleFiles.SharesStem(file) && (bytes.Sidecar is not null || File.Exists(facts)))
        {
            throw new SourceException(
                $"{Sentence.Name(name)} cannot be replaced: the facts in {Sentence.Name(System.IO.Path.GetFileName(facts))} belong to another article too; rename one of the two.");
        }

        try
        {
            new Replacement(file, PastOf(name)).Stage(writer, bytes, seen);
            return source;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            new Replacement(file, PastOf(name)).Discard();
            throw new SourceException($"{Sentence.Name(path)} could not be copied to {Sentence.Name(Path)}: {Sentence.Reason(failure)}", failure);
        }
    }

    /// <summary>Moves an article's file away and the newer version in; what was done before is not done again.</summary>
    /// <param name="name">The name of the article's file.</param>
    /// <param name="past">Where the older goes; null to keep it under a hidden name until <see cref="Forget"/>.</param>
    /// <exception cref="SourceException">They cannot be moved.</exception>
    public void MoveIn(string name, string? past) => Moving(name, past, static moved => moved.MoveIn());

    /// <summary>Puts the older version of an article back, and drops the newer.</summary>
    /// <param name="name">The name of the article's file.</param>
    /// <param name="past">Where the older went.</param>
    /// <exception cref="SourceException">They cannot be moved.</exception>
    public void MoveBack(string name, string? past) => Moving(name, past, static moved => moved.MoveBack());

    /// <summary>Drops what was kept under hidden names: an older version that is nobody's business, a newer that was not moved in.</summary>
    public void Forget(string name) => Moving(name, null, static moved =>
    {
        moved.Discard();
        moved.Forget();
    });

    /// <summary>Deletes copies that were broken off on their way, and facts without their article.</summary>
    /// <param name="name">The name of the article that was on its way.</param>
    public void Tidy(string name)
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        foreach (var part in Directory.EnumerateFiles(Path, ".*.part"))
        {
            File.Delete(part);
        }

        var (number, goesOn) = (1, true);
        while (goesOn)
        {
            var file = System.IO.Path.Combine(Path, SafeName.Numbered(SafeName.Of(name), number++));
            var facts = ArticleBytes.SidecarOf(file);
            goesOn = File.Exists(file) || File.Exists(facts);
            if (!File.Exists(file) && !ArticleFiles.SharesStem(file))
            {
                File.Delete(facts);
            }
        }
    }

    /// <summary>Removes an article's file, and the facts beside it.</summary>
    /// <param name="name">The file's name in the folder; a path is none.</param>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="SourceException">It cannot be removed.</exception>
    public bool Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.AsSpan().ContainsAny('/', '\\') || !ArticleFiles.IsArticle(name))
        {
            return false;
        }

        var file = System.IO.Path.Combine(Path, name);
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            File.Delete(file);
            var sidecar = ArticleBytes.SidecarOf(file);
            if (!ArticleFiles.SharesStem(file))
            {
                File.Delete(sidecar);
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{Sentence.Name(file)} could not be removed: {Sentence.Reason(failure)}", failure);
        }
    }

    private string PastOf(string name) => System.IO.Path.Combine(Path, $".{name}.past");

    private void Moving(string name, string? past, Action<Replacement> move)
    {
        try
        {
            move(new Replacement(System.IO.Path.Combine(Path, name), past ?? PastOf(name)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{Sentence.Name(name)} could not be replaced: {Sentence.Reason(failure)}", failure);
        }
    }

    private (string Name, bool Copied) Copy(ArticleBytes bytes, string name)
    {
        var number = 1;
        while (true)
        {
            var candidate = SafeName.Numbered(name, number);
            var file = System.IO.Path.Combine(Path, candidate);
            var sidecar = ArticleBytes.SidecarOf(file);
            if (Holds(file, bytes.File) && (bytes.Sidecar is null ? !File.Exists(sidecar) : Holds(sidecar, bytes.Sidecar)))
            {
                return (candidate, false);
            }

            // The same text, and facts beside it for the first time.
            if (bytes.Sidecar is { } facts && Holds(file, bytes.File) && !ArticleFiles.SharesStem(file) && writer.Write(sidecar, facts))
            {
                return (candidate, true);
            }

            // Facts belong to every article of their name: neither ours may reach another article, nor another's ours.
            if (File.Exists(file) || File.Exists(sidecar) || (bytes.Sidecar is not null && ArticleFiles.SharesStem(file)))
            {
                number++;
            }
            else if (TryWrite(bytes, file, sidecar))
            {
                return (candidate, true);
            }
        }
    }

    // The facts first: the article is there from the moment its own file is.
    private bool TryWrite(ArticleBytes bytes, string file, string sidecar)
    {
        if (bytes.Sidecar is not null && !writer.Write(sidecar, bytes.Sidecar))
        {
            return false;
        }

        var written = false;
        try
        {
            written = writer.Write(file, bytes.File);
        }
        finally
        {
            if (!written && bytes.Sidecar is not null)
            {
                File.Delete(sidecar);
            }
        }

        return written;
    }

    private static bool Holds(string path, byte[] bytes) =>
        File.Exists(path) && new FileInfo(path).Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);

    private bool IsInside(string path)
    {
        var parent = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
        return parent is not null && Resolved(parent) == Resolved(Path);
    }

    private static string Resolved(string folder)
    {
        var target = Directory.Exists(folder) ? new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null;
        return System.IO.Path.TrimEndingDirectorySeparator(target ?? folder);
    }
}
