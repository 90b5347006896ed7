using System.Buffers;
using System.Net;

namespace OnRecord.Sources.Links;

/// <summary>
/// Which addresses are asked for at all, by how they are written. What a name stands for is looked at when it is connected to; what can
/// be told before is told before, without asking anybody.
/// </summary>
public static class LinkAddress
{
    /// <summary>The longest that is taken, in UTF-16 code units.</summary>
    public const int Longest = 2_000;

    private const string Private = "That link leads into a private network, where I do not go.";

    private static readonly int[] Ports = [80, 443, 8080, 8443];
    private static readonly string[] PrivateEndings = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "onion"];
    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?#");

    /// <summary>The address that a link means, without its fragment.</summary>
    /// <param name="link">The link as it was given.</param>
    /// <param name="from">What a relative link is relative to; null where it must be absolute.</param>
    /// <exception cref="LinkException">It is none, or leads where nobody may go.</exception>
    public static Uri Parse(string link, Uri? from = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        link = link.Trim();

        // A backslash is a slash to some programs and not to others: what is checked must be what is fetched.
        if (link.Length is 0 or > Longest
            || link.Any(c => c is '\\' || char.IsControl(c) || char.IsWhiteSpace(c))
            || !(from is null ? Uri.TryCreate(link, UriKind.Absolute, out var address) : Uri.TryCreate(from, link, out address)))
        {
            throw Refused("That is no link. It begins with http:// or https://.");
        }

        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            throw Refused(link.Contains("://", StringComparison.Ordinal) || from is not null
                ? "I fetch links that begin with http:// or https://, and no others."
                : "That is no link. It begins with http:// or https://.");
        }

        if (address.UserInfo.Length > 0 || AuthorityOf(link).Contains('@', StringComparison.Ordinal))
        {
            throw Refused("That link has a name or a password in it; I take links without.");
        }

        RequireHost(address);
        if (!address.IsDefaultPort && !Ports.Contains(address.Port))
        {
            throw Refused($"That link leads to port {address.Port}, where no news is published; I take links without a port.");
        }

        return address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = string.Empty }.Uri;
    }

    /// <summary>The name of an address's host, as it is asked for: lower case, in ASCII, without a dot at its end.</summary>
    internal static string HostOf(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();

    private static void RequireHost(Uri address)
    {
        // A zone says through which of our own cables; nothing public needs one.
        if (address.HostNameType == UriHostNameType.IPv6 && address.DnsSafeHost.Contains('%', StringComparison.Ordinal))
        {
            throw Refused(Private);
        }

        var host = HostOf(address);

        // Decimal, octal and hexadecimal forms too: 2130706433, 0177.0.0.1, 0x7f.1.
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal))
        {
            if (!PublicAddress.Is(literal))
            {
                throw Refused(Private);
            }

            return;
        }

        if (host.Length == 0 || Uri.CheckHostName(host) != UriHostNameType.Dns)
        {
            throw Refused("That link names no host that I can make out.");
        }

        if (!host.Contains('.', StringComparison.Ordinal) || PrivateEndings.Any(ending => host == ending || host.EndsWith($".{ending}", StringComparison.Ordinal)))
        {
            throw Refused(Private);
        }

        // What ends in a number is an address to a browser, and this one is none (WHATWG URL, 3.5).
        if (host[(host.LastIndexOf('.') + 1)..] is var last && (last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.Ordinal)))
        {
            throw Refused("That link names no host that I can make out.");
        }
    }

    private static string AuthorityOf(string link)
    {
        var at = link.IndexOf("//", StringComparison.Ordinal);
        if (at < 0)
        {
            return string.Empty;
        }

        var rest = link.AsSpan(at + 2);
        var end = rest.IndexOfAny(EndOfAuthority);
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static LinkException Refused(string sentence) => new(LinkFailure.Refused, sentence);
}
