using System.Security.Cryptography;
using OnRecord.Sources.Pages;

namespace OnRecord.Sources.Decoding;

/// <summary>The bytes of an article's file and of the <c>.yaml</c> file beside it, as they were at one moment.</summary>
/// <param name="Path">The file's path as it was given.</param>
/// <param name="File">Its bytes.</param>
/// <param name="Sidecar">The bytes of the facts beside it, or null where there are none.</param>
internal sealed record ArticleBytes(string Path, byte[] File, byte[]? Sidecar)
{
    /// <summary>The most bytes that the facts beside a file may have.</summary>
    public const int MaxSidecarBytes = 16 * 1024;

    /// <summary>Where the facts beside the file stand, or would.</summary>
    public string SidecarPath => SidecarOf(Path);

    /// <summary>Where the facts beside an article file stand.</summary>
    public static string SidecarOf(string path) => System.IO.Path.ChangeExtension(path, ".yaml");

    /// <summary>Reads both. Of a web page, what is kept of it: its article as Markdown, the facts in front.</summary>
    /// <exception cref="SourceException">The file is no article file, is missing or too large, or cannot be read.</exception>
    public static ArticleBytes Load(string path)
    {
        if (Directory.Exists(path))
        {
            throw new SourceException($"{Sentence.Name(path)} is a folder, not a file; name the files in it.");
        }

        if (!System.IO.File.Exists(path))
        {
            throw new SourceException($"{Sentence.Name(path)} does not exist; check the path.");
        }

        if (!ArticleFiles.IsArticle(path))
        {
            throw new SourceException($"{Sentence.Name(path)} is not an article file; save it as .txt, .md or .html.");
        }

        var sidecar = SidecarOf(path);
        var bytes = new ArticleBytes(
            path,
            Load(path, ArticleFiles.MaxBytes),
            System.IO.File.Exists(sidecar) ? Load(sidecar, MaxSidecarBytes) : null);
        return PageFile.Is(path) ? PageFile.AsMarkdown(bytes) : bytes;
    }

    /// <summary>SHA-256 of the file; where there are facts beside it, SHA-256 of both hashes in that order.</summary>
    public string Hash()
    {
        var hash = SHA256.HashData(File);
        return Convert.ToHexStringLower(Sidecar is null ? hash : SHA256.HashData([.. hash, .. SHA256.HashData(Sidecar)]));
    }

    private static byte[] Load(string path, int most)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > most)
            {
                throw TooLarge(path, most);
            }

            // A device or a file that grows meanwhile tells no true length: read no more than is allowed.
            var bytes = new byte[Math.Max(stream.Length, 1) + 1];
            var read = 0;
            while (true)
            {
                var count = stream.Read(bytes, read, bytes.Length - read);
                read += count;
                if (count == 0)
                {
                    return bytes[..read];
                }

                if (read > most)
                {
                    throw TooLarge(path, most);
                }

                if (read == bytes.Length)
                {
                    Array.Resize(ref bytes, Math.Min(bytes.Length * 2, most + 2));
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SourceException($"{Sentence.Name(path)} cannot be read: {Sentence.Reason(failure)}", failure);
        }
    }

    private static SourceException TooLarge(string path, int most) => new(
        $"{Sentence.Name(path)} is larger than {(most >= 1 << 20 ? $"{most >> 20} MB" : $"{most >> 10} KB")}; split it or leave it out.");
}
