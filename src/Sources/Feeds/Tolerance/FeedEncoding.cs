using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Sources.Feeds.Tolerance;

/// <summary>
/// Which encoding a feed is in: its byte order mark tells, else what it says of itself, else its server; else it is UTF-8. The feed goes
/// before the server, since servers say the same of all that they have (RFC 7303 has it the other way round, and few keep to it).
/// </summary>
internal static partial class FeedEncoding
{
    private const int DeclarationAtMost = 4 * 1024;

    /// <summary>The feed as text. What is not in the encoding becomes U+FFFD.</summary>
    public static TextReader Open(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var encoding = ByMark(bytes.Span) ?? ByName(Declared(bytes.Span)) ?? ByName(charset) ?? Encoding.UTF8;
        var stream = MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // Each of the encodings that can be declared in one byte a character agrees with ASCII on the declaration.
    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationAtMost)])) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    private static Encoding? ByName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

            // A declaration that could be read byte by byte is in no encoding of two bytes, whatever it says.
            return encoding is UnicodeEncoding or UTF32Encoding ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
