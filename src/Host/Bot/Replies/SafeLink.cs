using System.Text;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Replies;

/// <summary>Addresses as they may stand in a link of Discord's markup.</summary>
internal static class SafeLink
{
    // A link to words in another script than Latin takes some 500: a percent sign and two digits for each byte.
    private const int Longest = 800;

    /// <summary>
    /// The first of these addresses that is absolute, http or https, and not too long, with everything percent-encoded that would end the
    /// link; null where none is.
    /// </summary>
    public static string? To(params ReadOnlySpan<string?> addresses)
    {
        foreach (var address in addresses)
        {
            if (ShownStatement.LinkOf(address) is { } link && Encode(link) is { Length: <= Longest } safe)
            {
                return safe;
            }
        }

        return null;
    }

    // As it was given: Uri would decode the dash, which must stay encoded in the words of a text fragment.
    private static string Fragment(Uri link)
    {
        var given = link.OriginalString.Trim();
        var hash = given.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? string.Empty : given[hash..];
    }

    private static string Encode(Uri link)
    {
        var safe = new StringBuilder();
        foreach (var rune in (link.GetLeftPart(UriPartial.Query) + Fragment(link)).EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~:/?#@!$&'*+,;=%".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                safe.Append((char)rune.Value);
            }
            else
            {
                safe.Append(Uri.EscapeDataString(rune.ToString()) is var encoded && encoded.Length > 1 ? encoded : $"%{rune.Value:X2}");
            }
        }

        return safe.ToString();
    }
}
