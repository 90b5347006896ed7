namespace OnRecord.Coverage.Storage;

/// <summary>The folder that the index and the stores beside it are in.</summary>
internal static class IndexFolder
{
    /// <summary>Makes it where it is missing.</summary>
    /// <exception cref="CoverageException">It cannot be made.</exception>
    public static void Make(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CoverageException($"The index folder {folder} cannot be made: {error.Message}", error);
        }
    }
}
