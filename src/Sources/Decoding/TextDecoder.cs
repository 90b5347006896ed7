using System.Text;

namespace OnRecord.Sources.Decoding;

/// <summary>
/// Bytes to text: UTF-8, with or without a byte order mark, and UTF-16 with one. Nothing else: a guess at an 8-bit encoding can be
/// wrong without anybody noticing, and the words inside the quotation marks would be too.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The text, without the byte order mark, line ends as they are.</summary>
    /// <exception cref="SourceException">The bytes are empty, binary or in another encoding; the message names <paramref name="path"/>.</exception>
    public static string Decode(byte[] bytes, string path)
    {
        var name = Sentence.Name(path);
        var (encoding, mark) = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new SourceException($"{name} is UTF-32 text; save it as UTF-8."),
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)Utf8, 3),
            [0xFF, 0xFE, ..] => (Utf16, 2),
            [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
            _ => (Utf8, 0),
        };
        string text;
        try
        {
            text = encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException failure)
        {
            throw bytes.AsSpan(mark).Contains((byte)0) && mark == 0
                ? Binary(name)
                : new SourceException($"{name} is not {(mark == 2 ? "UTF-16" : "UTF-8")} text (byte {failure.Index + mark + 1:N0}); save it as UTF-8.", failure);
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw Binary(name);
        }

        return string.IsNullOrWhiteSpace(text)
            ? throw new SourceException($"{name} is empty; leave it out or put the article's text in it.")
            : text;
    }

    private static SourceException Binary(string name) =>
        new($"{name} is binary (it has NUL bytes), not text; save the article as UTF-8 text.");
}
