namespace OnRecord.Sources.Keeping;

/// <summary>Writes files that were not there: whole or not at all, and never over another.</summary>
/// <param name="create">Makes the file of a path, for writing; the seam where tests fill the disk.</param>
internal sealed class NewFile(Func<string, Stream> create)
{
    private static readonly Lock Moving = new();

    /// <summary>To the disk, and through its caches.</summary>
    public static NewFile OnDisk { get; } = new(path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None));

    /// <summary>Writes a file under a hidden name beside its place, then moves it there.</summary>
    /// <returns>False where a file of that name has come to be there.</returns>
    /// <exception cref="IOException">The disk is full, or something else is wrong with it; nothing is left behind.</exception>
    public bool Write(string path, byte[] bytes)
    {
        var hidden = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetRandomFileName()}.part");
        try
        {
            using (var stream = create(hidden))
            {
                stream.Write(bytes);
                (stream as FileStream)?.Flush(flushToDisk: true);
            }

            // On Unix the framework looks whether the place is free and renames then, so that two who move at once may both find it free. Other
            // processes are kept away by whoever keeps the folder.
            lock (Moving)
            {
                File.Move(hidden, path, overwrite: false);
            }

            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(hidden);
        }
    }
}
