using System.Text;
using Microsoft.Data.Sqlite;

namespace OnRecord.Coverage.Storage;

/// <summary>
/// Keeps every code unit of a text. SQLite's text is UTF-8 and its readers stop at NUL, so a text with a NUL or half a surrogate pair
/// is stored as a blob of UTF-16.
/// </summary>
internal static class StoredText
{
    /// <summary>The value to store.</summary>
    public static object Encode(string text) =>
        text.Contains('\0', StringComparison.Ordinal) || !IsWellFormed(text) ? ToBytes(text) : text;

    /// <summary>The text that was stored.</summary>
    public static string Decode(SqliteDataReader row, int column) => row.GetValue(column) switch
    {
        string text => text,
        byte[] blob => Decode(blob),
        _ => throw new CoverageException("The index holds a passage without text; rebuild it with 'onrecord index rebuild'."),
    };

    /// <summary>The text with what cannot be stored as text replaced: for names and facts, which are not quoted by offset.</summary>
    public static string? Clean(string? text)
    {
        if (text is null || (IsWellFormed(text) && !text.Contains('\0', StringComparison.Ordinal)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    // Not Encoding.Unicode, which replaces half a pair.
    private static byte[] ToBytes(string text)
    {
        var bytes = new byte[text.Length * 2];
        for (var i = 0; i < text.Length; i++)
        {
            (bytes[2 * i], bytes[(2 * i) + 1]) = ((byte)text[i], (byte)(text[i] >> 8));
        }

        return bytes;
    }

    private static string Decode(byte[] blob) => string.Create(blob.Length / 2, blob, static (chars, bytes) =>
    {
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = (char)(bytes[2 * i] | (bytes[(2 * i) + 1] << 8));
        }
    });

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
