using System.Text;
using System.Text.Json;
using OnRecord.Coverage;

namespace OnRecord.Host.Building.Keeping;

/// <summary>
/// The right to change the articles and the index of a folder: one holds it at a time, in whatever process; the system takes it back from one
/// that is killed. The file that is locked says what is being done, and so what such a one left half done.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>Name of the file in the index folder.</summary>
    public const string FileName = "onrecord.lock";

    private const string Ready = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;

    private FolderLock(FileStream file)
    {
        this.file = file;
        using var reader = new StreamReader(file, Encoding.UTF8, false, 1024, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        IsStaged = lines.Contains(Ready);
        try
        {
            Left = lines.Length == 0 ? null : JsonSerializer.Deserialize(lines[0], FolderJsonContext.Default.FolderIntent);
        }
        catch (JsonException)
        {
            // Nobody had begun to do what is not written whole.
        }
    }

    /// <summary>What another process left undone when it was killed; null where nothing is.</summary>
    public FolderIntent? Left { get; private set; }

    /// <summary>Whether the files for it were ready to be moved.</summary>
    public bool IsStaged { get; private set; }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="CoverageException">Another process does not let go of it.</exception>
    public static async Task<FolderLock> TakeAsync(CoverageFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (TryTake(folder) is { } taken)
            {
                return taken;
            }

            Refuse(folder, time.GetElapsedTime(began));
            await Task.Delay(BetweenTries, cancellationToken);
        }
    }

    /// <summary>Waits for the lock, and keeps the thread.</summary>
    /// <exception cref="CoverageException">Another process does not let go of it.</exception>
    public static FolderLock Take(CoverageFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (TryTake(folder) is { } taken)
            {
                return taken;
            }

            Refuse(folder, time.GetElapsedTime(began));
            cancellationToken.WaitHandle.WaitOne(BetweenTries);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The lock, where nobody has it; else null.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static FolderLock? TryTake(CoverageFolder folder)
    {
        FileStream opened;
        try
        {
            opened = new FileStream(Path.Combine(folder.Path, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (Directory.Exists(folder.Path))
        {
            return null;
        }

        return new(opened);
    }

    /// <summary>Writes down what is about to be done.</summary>
    public void Begin(FolderIntent intent)
    {
        (Left, IsStaged) = (intent, false);
        file.SetLength(0);
        Append(JsonSerializer.Serialize(intent, FolderJsonContext.Default.FolderIntent));
    }

    /// <summary>Writes down that the files for it are ready to be moved.</summary>
    public void Stage()
    {
        IsStaged = true;
        Append(Ready);
    }

    /// <summary>It is done, or undone.</summary>
    public void End()
    {
        file.SetLength(0);
        file.Flush();
        (Left, IsStaged) = (null, false);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static void Refuse(CoverageFolder folder, TimeSpan waited)
    {
        if (waited > Patience)
        {
            throw new CoverageException($"The coverage in {folder.Path} is being changed by another process; try again when that is done.");
        }
    }

    // In one piece: what a killed process has written is there or is not.
    private void Append(string line)
    {
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush();
    }
}
