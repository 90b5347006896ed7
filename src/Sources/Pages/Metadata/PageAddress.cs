using AngleSharp.Html.Dom;
using OnRecord.Sources.Facts;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>
/// The address that a page's article is to be had at: the one that the page names, where it is of the same site as the one that the page came
/// from; else that.
/// </summary>
internal static class PageAddress
{
    /// <summary>The address, or null where none is known.</summary>
    public static string? Of(IHtmlDocument document, PageClaims claims, Uri? address)
    {
        string?[] claimed =
        [
            document.QuerySelectorAll("link[rel~=canonical]").Select(link => link.GetAttribute("href")).FirstOrDefault(href => !string.IsNullOrWhiteSpace(href)),
            claims.Meta.First("og:url"),
            .. claims.Linked?.Urls ?? [],
        ];
        foreach (var claim in claimed)
        {
            if (claim is not null && Absolute(claim.Trim(), address) is { } uri && (address is null || Site.Same(uri.Host, address.Host)) && !(uri.AbsolutePath == "/" && uri.Query.Length == 0))
            {
                return FactsYaml.Address(uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
            }
        }

        return address is null ? null : FactsYaml.Address(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }

    private static Uri? Absolute(string claim, Uri? address) =>
        (address is null ? Uri.TryCreate(claim, UriKind.Absolute, out var uri) : Uri.TryCreate(address, claim, out uri))
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
            ? uri
            : null;
}
