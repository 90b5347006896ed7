using System.IO.Compression;
using OnRecord.Sources.Decoding;
using OnRecord.Sources.Keeping;

namespace OnRecord.Sources.Packing;

/// <summary>
/// The articles of a zip archive, unpacked into a folder of their own that is removed in the end. An entry's folders are never followed: its name
/// alone is used, made safe. Sizes are counted while entries are unpacked, whatever the archive says of them.
/// </summary>
public sealed class UnpackedZip : IDisposable
{
    /// <summary>The most entries that an archive may have.</summary>
    public const int MostEntries = 1000;

    /// <summary>The most bytes that an archive may have, packed or unpacked.</summary>
    public const long MaxBytes = 100L * 1024 * 1024;

    private readonly string archive;
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("onrecord-zip-");
    private readonly List<string> files = [];
    private readonly List<string> refusals = [];
    private readonly Dictionary<string, string> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> entries = new(StringComparer.Ordinal);
    private long unpacked;

    private UnpackedZip(string archive) => this.archive = Sentence.Name(Path.GetFileName(archive));

    /// <summary>The paths of the articles that were unpacked, in the order of the archive; their facts stand beside them.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>A sentence for each entry that was not taken.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    /// <summary>Whether a file of this name is taken for an archive.</summary>
    public static bool IsZip(string path) => Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Unpacks an archive.</summary>
    /// <exception cref="SourceException">It is none, is too large, has too many entries, or there is no room for it.</exception>
    public static UnpackedZip Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var zip = new UnpackedZip(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > MaxBytes)
            {
                throw zip.Refused($"is larger than {MaxBytes >> 20} MB; split it.");
            }

            using var read = new ZipArchive(stream, ZipArchiveMode.Read);
            zip.Unpack(read);
            return zip;
        }
        catch (Exception failure)
        {
            zip.Dispose();
            throw failure switch
            {
                InvalidDataException => zip.Refused("is no zip archive, or a broken one; pack it again.", failure),
                IOException or UnauthorizedAccessException => zip.Refused($"cannot be unpacked: {Sentence.Reason(failure)}", failure),
                _ => failure,
            };
        }
    }

    /// <summary>A sentence with the entry's name where the path of its unpacked file stands.</summary>
    public string Named(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (!sentence.Contains(place.FullName, StringComparison.Ordinal))
        {
            return sentence;
        }

        foreach (var (path, entry) in entries)
        {
            sentence = sentence.Replace(path, $"{entry} in {archive}", StringComparison.Ordinal);
        }

        return sentence;
    }

    /// <summary>Removes what was unpacked.</summary>
    public void Dispose()
    {
        if (place.Exists)
        {
            place.Delete(recursive: true);
            place.Refresh();
        }
    }

    private void Unpack(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw Refused($"has {zip.Entries.Count:N0} entries, and {MostEntries:N0} are the most; split it.");
        }

        foreach (var entry in zip.Entries)
        {
            // Folders, and what systems leave behind, are nobody's articles.
            var name = entry.FullName[(entry.FullName.LastIndexOfAny(['/', '\\']) + 1)..];
            if (name.Length == 0 || name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            {
                continue;
            }

            var facts = Path.GetExtension(name).Equals(".yaml", StringComparison.OrdinalIgnoreCase);
            var reason = IsZip(name) ? "is an archive in an archive; unpack it first."
                : !facts && !ArticleFiles.IsArticle(name) ? "is not an article file; it can be .txt, .md or .html."
                : entry.IsEncrypted ? "is encrypted; pack it without a password."
                : null;
            if (reason is null && unpacked >= MaxBytes)
            {
                reason = $"would make more than {MaxBytes >> 20} MB unpacked; split the archive.";
            }

            if (reason is not null || (reason = Unpack(entry, name, facts ? ArticleBytes.MaxSidecarBytes : ArticleFiles.MaxBytes, !facts)) is not null)
            {
                refusals.Add($"{Sentence.Name(entry.FullName)} in {archive} {reason}");
            }
        }
    }

    // Null where it was unpacked, else why not.
    private string? Unpack(ZipArchiveEntry entry, string name, int most, bool article)
    {
        var path = PlaceOf(entry.FullName[..^name.Length], SafeName.Of(name));
        try
        {
            using (var packed = entry.Open())
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                var buffer = new byte[64 * 1024];
                var (written, sum) = (0L, Crc32.Start);
                while (packed.Read(buffer) is > 0 and var count)
                {
                    (written, unpacked) = (written + count, unpacked + count);
                    if (written > most || unpacked > MaxBytes)
                    {
                        file.SetLength(0);
                        break;
                    }

                    sum = Crc32.Over(sum, buffer.AsSpan(0, count));
                    file.Write(buffer, 0, count);
                }

                if (written > most)
                {
                    return $"is larger than {(most >= 1 << 20 ? $"{most >> 20} MB" : $"{most >> 10} KB")}; split it or leave it out.";
                }

                if (unpacked > MaxBytes)
                {
                    return $"would make more than {MaxBytes >> 20} MB unpacked; split the archive.";
                }

                // An entry that is longer than it says is cut off there, without a word.
                if (Crc32.End(sum) != entry.Crc32)
                {
                    return "is broken; pack it again.";
                }
            }
        }
        catch (InvalidDataException)
        {
            return "is broken, or packed in a way that I do not know; pack it again.";
        }

        entries.Add(path, Sentence.Name(entry.FullName));
        if (article)
        {
            files.Add(path);
        }

        return null;
    }

    // Each folder of the archive has one here, so that facts stay beside their article; its name is ours.
    private string PlaceOf(string folder, string name)
    {
        if (!folders.TryGetValue(folder, out var own))
        {
            own = place.CreateSubdirectory(folders.Count.ToString()).FullName;
            folders.Add(folder, own);
        }

        var number = 1;
        var path = Path.Combine(own, name);
        while (File.Exists(path))
        {
            number++;
            path = Path.Combine(own, SafeName.Numbered(name, number));
        }

        return path;
    }

    private SourceException Refused(string reason, Exception? cause = null) =>
        cause is null ? new SourceException($"{archive} {reason}") : new SourceException($"{archive} {reason}", cause);
}
