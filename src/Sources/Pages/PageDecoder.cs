using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Text;

namespace OnRecord.Sources.Pages;

/// <summary>
/// Bytes of a page to text. A byte order mark decides; else what the server declares, then what the page declares, then UTF-8 where the bytes are
/// that, and Windows-1252 where they are not.
/// </summary>
internal static partial class PageDecoder
{
    // A page declares its encoding in its first kilobyte (WHATWG); some put a comment before it.
    private const int DeclaredWithin = 4096;

    private const int Western = 1252;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The page's text.</summary>
    /// <exception cref="SourceException">It is too large, empty, or something else than a page.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        if (bytes.Length > ArticleFiles.MaxBytes)
        {
            throw new SourceException($"The page is larger than {ArticleFiles.MaxBytes >> 20} MB; save the article's text as a .txt file.");
        }

        RefuseOther(bytes);
        var text = Text(bytes, declaredCharset);
        return string.IsNullOrWhiteSpace(text) ? throw new SourceException("The page is empty; open it in a browser and save it from there.")
            : text.Contains('\0', StringComparison.Ordinal) ? throw NoPage()
            : Tag().IsMatch(text) ? text
            : throw new SourceException("The page has no HTML in it; if it is the article's text, save it as a .txt file.");
    }

    private static string Text(ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var declared = Named(declaredCharset) ?? Named(DeclaredIn(bytes));

        // Servers name a Western encoding for everything; what reads as UTF-8 with signs beyond ASCII in it is that, as good as always.
        if (declared is null or { IsSingleByte: true } or UTF8Encoding && AsUtf8(bytes, certain: declared is UTF8Encoding) is { } text)
        {
            return text;
        }

        return (declared is null or UTF8Encoding ? Encoding.GetEncoding(Western) : declared).GetString(bytes);
    }

    // A page in UTF-8 with a broken sign or two stays one.
    private static string? AsUtf8(ReadOnlySpan<byte> bytes, bool certain)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            if (!certain)
            {
                return null;
            }
        }

        var text = Encoding.UTF8.GetString(bytes);
        var (broken, whole) = (0, 0);
        foreach (var c in text)
        {
            broken += c == '\uFFFD' ? 1 : 0;
            whole += c is > '\u007F' and not '\uFFFD' ? 1 : 0;
        }

        return whole > broken ? text : null;
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)]);
        var match = DeclaredCharset().Match(head);
        return match.Success ? match.Groups["charset"].Value : null;
    }

    private static Encoding? Named(string? charset)
    {
        charset = charset?.Trim(' ', '"', '\'');
        if (string.IsNullOrEmpty(charset) || !TextEncoding.IsSupported(charset))
        {
            return null;
        }

        // A page whose declaration could be read as ASCII is not in UTF-16 (WHATWG); Latin-1 stands for Windows-1252 on the web.
        var encoding = TextEncoding.Resolve(charset);
        return encoding.CodePage is 1200 or 1201 or 65001 ? Encoding.UTF8
            : encoding.CodePage is 28591 or 20127 ? Encoding.GetEncoding(Western)
            : encoding;
    }

    private static void RefuseOther(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 1024)];
        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            throw new SourceException("The page is a PDF, which is not read; copy the article's text into a .txt file and add that.");
        }

        if (head is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3 or 5, ..])
        {
            throw new SourceException("The page is a packed file under a page's name; unpack it, or give it the ending .zip.");
        }

        if (head is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..])
        {
            throw new SourceException("The page is a picture; copy the article's text into a .txt file and add that.");
        }

        if (head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && head.Contains((byte)0))
        {
            throw NoPage();
        }
    }

    private static SourceException NoPage() => new("The page is binary, not HTML; open it in a browser and save it as a page from there.");

    [GeneratedRegex("""<meta[^>]{0,500}?charset\s*=\s*["']?\s*(?<charset>[\w:.-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["'](?<charset>[\w:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredCharset();

    [GeneratedRegex(@"<(?:[a-z][a-z0-9]{0,20}[\s/>]|!doctype)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
