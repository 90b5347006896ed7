using System.Globalization;
using System.Text;

namespace OnRecord.Sources.Links.Robots;

/// <summary>Paths as robots.txt compares them (RFC 9309, 2.2.2 and 2.2.3).</summary>
internal static class RobotsPath
{
    /// <summary>The path in the one form that it is compared in: what need not be escaped is not, and what must be is, in capitals.</summary>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '%' && at + 2 < path.Length
                && byte.TryParse(path.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                Append(normal, octet, IsUnreserved(octet));
                at += 3;
            }
            else if (path[at] < 0x80)
            {
                normal.Append(path[at++]);
            }
            else
            {
                _ = Rune.DecodeFromUtf16(path.AsSpan(at), out var rune, out var length);
                foreach (var part in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    Append(normal, part, asIs: false);
                }

                at += length;
            }
        }

        return normal.ToString();
    }

    /// <summary>Whether a pattern fits the beginning of a path; <c>*</c> is anything, and <c>$</c> at its end the end. Both are normal.</summary>
    public static bool Fits(string pattern, string path)
    {
        var toTheEnd = pattern.EndsWith('$');
        var parts = (toTheEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        // The earliest place of each part leaves the most room for the next.
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (toTheEnd && i == parts.Length - 1)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !toTheEnd || at == path.Length;
    }

    private static void Append(StringBuilder normal, byte octet, bool asIs) =>
        _ = asIs ? normal.Append((char)octet) : normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");

    private static bool IsUnreserved(byte octet) => char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '.' or '_' or '~';
}
