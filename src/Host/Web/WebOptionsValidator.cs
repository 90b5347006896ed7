using Microsoft.Extensions.Options;

namespace OnRecord.Host.Web;

/// <summary>Checks the settings of the web door when the host starts; each failure is a sentence that names the setting.</summary>
internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    private const int MostQuestions = 100_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        List<string> failures = [];
        var addresses = options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0)
        {
            failures.Add("The setting Web:Urls names no address to listen on; the usual one is http://localhost:5080.");
        }

        failures.AddRange(addresses
            .Where(address => !IsListenable(address))
            .Select(address => $"The setting Web:Urls has “{address}”, which is no address to listen on; http://localhost:5080 is one."));
        if (options.PublicUrl.Length > 0 && PublicPages.BaseOf(options.PublicUrl) is null)
        {
            failures.Add(
                $"The setting Web:PublicUrl is “{options.PublicUrl}”; it must be an absolute address without a query, such as https://news.example/onrecord.");
        }

        failures.AddRange(ForwardingProxies.Of(options.Proxies)
            .Where(static proxy => proxy.Network is null)
            .Select(static proxy => $"The setting Web:Proxies has “{proxy.Written}”, which is neither an address nor a network; 10.0.0.0/8 is one."));
        RefuseOutside(options.QuestionsPerMinute, nameof(options.QuestionsPerMinute), failures);
        RefuseOutside(options.QuestionsAtOnce, nameof(options.QuestionsAtOnce), failures);
        RefuseOutside(options.RequestsPerMinute, nameof(options.RequestsPerMinute), failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void RefuseOutside(int value, string setting, List<string> failures)
    {
        if (value is < 1 or > MostQuestions)
        {
            failures.Add($"The setting Web:{setting} is {value}; it must be from 1 to {MostQuestions}.");
        }
    }

    // "http://*:80" and "http://+:80" listen on every address; they are no URIs.
    private static bool IsListenable(string address) =>
        Uri.TryCreate(address.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.AbsolutePath == "/";
}
