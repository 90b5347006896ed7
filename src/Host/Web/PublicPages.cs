using Microsoft.Extensions.Options;
using OnRecord.Answering;

namespace OnRecord.Host.Web;

/// <summary>The pages as they are reached from elsewhere: by the address in <c>Web:PublicUrl</c>.</summary>
internal sealed class PublicPages : IArticlePages
{
    private readonly string root;

    private PublicPages(string root) => this.root = root;

    /// <summary>The pages; null where no address is configured, so that nobody else can be sent to them.</summary>
    /// <exception cref="OptionsValidationException">The address is none.</exception>
    public static PublicPages? Of(WebOptions options)
    {
        if (options.PublicUrl.Length == 0)
        {
            return null;
        }

        return BaseOf(options.PublicUrl) is { } root
            ? new PublicPages(root.GetLeftPart(UriPartial.Path).TrimEnd('/'))
            : throw new OptionsValidationException(
                WebOptions.Section, typeof(WebOptions), new WebOptionsValidator().Validate(null, options).Failures ?? []);
    }

    /// <summary>The pages that the configuration tells of; null where it tells of none.</summary>
    public static PublicPages? Of(IConfiguration configuration) =>
        Of(configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions());

    /// <summary>An address that pages can stand under; null where it is none.</summary>
    public static Uri? BaseOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            ? uri
            : null;

    /// <inheritdoc/>
    public string OfStatement(string articleId, int number) => $"{root}/articles/{Uri.EscapeDataString(articleId)}#s{number}";

    /// <inheritdoc/>
    public string OfParagraph(string articleId, int number) => $"{root}/articles/{Uri.EscapeDataString(articleId)}#p{number}";
}
