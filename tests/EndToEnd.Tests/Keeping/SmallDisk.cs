using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using OnRecord.Testing;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>A file system in memory that is soon full, gone when it is disposed of.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallDisk(int megabytes)
    {
        if (!TryMount(folder.Path, megabytes))
        {
            throw new InvalidOperationException("It could not be mounted.");
        }
    }

    /// <summary>Where it is.</summary>
    public string Path => folder.Path;

    /// <summary>Fills all the room but for so many bytes, with a file that can be deleted.</summary>
    public string FillUpTo(long left)
    {
        var file = System.IO.Path.Combine(Path, "ballast");
        var room = new DriveInfo(Path).AvailableFreeSpace - left;
        File.WriteAllBytes(file, new byte[Math.Max(0, room)]);
        return file;
    }

    /// <summary>Mounts one; false where that is not allowed.</summary>
    public static bool TryMount(string path, int megabytes) =>
        Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", path);

    /// <summary>Takes it away.</summary>
    public static void Unmount(string path) => Run("umount", "-l", path);

    /// <inheritdoc/>
    public void Dispose()
    {
        Unmount(Path);
        folder.Dispose();
    }

    private static bool Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, UseShellExecute = false })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
