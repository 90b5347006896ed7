using System.Text;
using Microsoft.Extensions.Options;
using OnRecord.Coverage;

namespace OnRecord.Host.Web;

/// <summary>Addresses of the pages, as they link to each other: below the path that a proxy puts them under, and whatever the host's name.</summary>
internal sealed class PageLinks(IOptions<WebOptions> options)
{
    /// <summary>The path that all of them stand under; empty where that is the root.</summary>
    public string Base { get; } = BaseOf(options.Value.PublicUrl);

    /// <summary>The path of an address; empty where that is the root, or the address none.</summary>
    public static string BaseOf(string? address) => PublicPages.BaseOf(address ?? string.Empty)?.AbsolutePath.TrimEnd('/') ?? string.Empty;

    /// <summary>The page that answers a question; the empty form where there is none.</summary>
    public string Ask(string? question = null) => To("/", ("q", question));

    /// <summary>An article.</summary>
    public string Article(string id) => To($"/articles/{Uri.EscapeDataString(id)}");

    /// <summary>A statement in its article.</summary>
    public string Statement(Statement statement) => $"{Article(statement.Article.Id)}#s{statement.Number}";

    /// <summary>A paragraph in its article.</summary>
    public string Paragraph(string articleId, int number) => $"{Article(articleId)}#p{number}";

    /// <summary>A speaker, with filters in the address.</summary>
    public string Speaker(KnownSpeaker speaker, params ReadOnlySpan<(string Name, string? Value)> query) =>
        To($"/speakers/{SpeakerAddress.Of(speaker)}", query);

    /// <summary>A page with a query; what is null is left out.</summary>
    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(Base).Append(path);
        var sign = '?';
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(WellFormed(value)));
                sign = '&';
            }
        }

        return address.ToString();
    }

    // Half a surrogate pair cannot be encoded.
    private static string WellFormed(string value) =>
        value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)) : value;
}
