using Microsoft.Extensions.Options;

namespace OnRecord.Host.LanguageModel;

/// <summary>
/// Takes the key from <c>OPENAI_API_KEY</c>, where other programs look for it, if none is set here and the endpoint is OpenAI's own. No
/// other server is shown a key that was not meant for it.
/// </summary>
internal sealed class LlmOptionsKey(IConfiguration configuration) : IPostConfigureOptions<LlmOptions>
{
    private const string Variable = "OPENAI_API_KEY";
    private const string Server = "api.openai.com";

    /// <inheritdoc/>
    public void PostConfigure(string? name, LlmOptions options)
    {
        (options.Endpoint, options.Model, options.ApiKey) = (options.Endpoint.Trim(), options.Model.Trim(), options.ApiKey.Trim());
        var isTheirs = Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps && endpoint.Host == Server;
        if (options.ApiKey.Length == 0 && isTheirs)
        {
            options.ApiKey = configuration[Variable]?.Trim() ?? string.Empty;
        }
    }
}
