using System.Text;

namespace OnRecord.Sources;

/// <summary>What the sentences of <see cref="SourceException"/> are put together from.</summary>
internal static class Sentence
{
    // ENOSPC and EDQUOT as .NET reports them on Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL as on Windows.
    private static readonly int[] DiskFull = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>A path as it may be printed: without characters that a terminal would act on.</summary>
    public static string Name(string path)
    {
        var name = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            name.Append(char.IsControl(c) ? '\uFFFD' : c);
        }

        return name.ToString();
    }

    /// <summary>Why a file could not be read or written, as the end of a sentence, with what to do.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "permission is denied; give this user the right to it.",
        FileNotFoundException or DirectoryNotFoundException => "it is not there; check the path.",
        PathTooLongException => "its path is too long; give it a shorter name.",
        IOException when DiskFull.Contains(failure.HResult) => "the disk is full; free some space and try again.",
        _ => $"{failure.Message.TrimEnd('.')}.",
    };
}
