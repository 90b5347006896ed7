using Microsoft.Extensions.Options;

namespace OnRecord.Host.LanguageModel;

/// <summary>
/// Checks the settings of the language model before anything is asked of it; each failure is a sentence that names the setting, and none
/// shows the key.
/// </summary>
internal sealed class LlmOptionsValidator : IValidateOptions<LlmOptions>
{
    private const int LongestModel = 200;
    private const double LongestWait = 60;
    private const int MostRetries = 5;
    private const int MostAtOnce = 64;
    private const int FewestTokens = 1_000;
    private const int MostTokens = 1_000_000_000;
    private const decimal HighestPrice = 100_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LlmOptions options)
    {
        List<string> failures = [];
        RefuseHalf(options, failures);
        RefuseAddress(options.Endpoint, failures);
        RefuseKey(options.ApiKey, failures);
        if (options.Model.Length > LongestModel || options.Model.Any(char.IsControl))
        {
            failures.Add("The setting Llm:Model is no name of a model; give it as the server lists it.");
        }

        if (options.TimeLimit is not (>= 0.05 and <= LongestWait))
        {
            failures.Add($"The setting Llm:TimeLimit is {options.TimeLimit}; it must be from 0.05 to {LongestWait} seconds.");
        }

        RefuseOutside(options.Retries, nameof(options.Retries), 0, MostRetries, failures);
        RefuseOutside(options.RequestsAtOnce, nameof(options.RequestsAtOnce), 1, MostAtOnce, failures);
        RefuseOutside(options.TokensPerMinute, nameof(options.TokensPerMinute), FewestTokens, MostTokens, failures);
        RefuseOutside(options.CostPerMinute, nameof(options.CostPerMinute), 0, HighestPrice, failures);
        RefuseOutside(options.InputPrice, nameof(options.InputPrice), 0, HighestPrice, failures);
        RefuseOutside(options.OutputPrice, nameof(options.OutputPrice), 0, HighestPrice, failures);
        if (options is { CostPerMinute: > 0, InputPrice: 0, OutputPrice: 0 })
        {
            failures.Add("The setting Llm:CostPerMinute needs prices to count with; set Llm:InputPrice and Llm:OutputPrice, each for a million tokens.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void RefuseHalf(LlmOptions options, List<string> failures)
    {
        if (options.Model.Length == 0 && options.Endpoint.Length > 0)
        {
            failures.Add("The setting Llm:Model is missing: Llm:Endpoint names a server, but nothing says which of its models to ask.");
        }

        if (options.Endpoint.Length == 0 && (options.Model.Length > 0 || options.ApiKey.Length > 0))
        {
            failures.Add(
                $"The setting Llm:Endpoint is missing: Llm:{(options.Model.Length > 0 ? "Model names a model" : "ApiKey has a key")}, but nothing says "
                + "which server to ask; https://api.openai.com/v1 is one.");
        }
    }

    private static void RefuseAddress(string address, List<string> failures)
    {
        if (address.Length == 0)
        {
            return;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            failures.Add($"The setting Llm:Endpoint is “{address}”, which is no address of a server; https://api.openai.com/v1 is one.");
        }
        else if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            failures.Add("The setting Llm:Endpoint has a user, a query or a fragment in its address; leave them out, and give the key as Llm:ApiKey.");
        }
    }

    private static void RefuseKey(string key, List<string> failures)
    {
        // .NET's own complaint about a malformed header shows the header.
        if (key.Any(c => c is <= ' ' or > '~'))
        {
            failures.Add("The setting Llm:ApiKey has spaces or other characters that no key has; copy it again.");
        }
    }

    private static void RefuseOutside(decimal value, string setting, decimal least, decimal most, List<string> failures)
    {
        if (value < least || value > most)
        {
            failures.Add($"The setting Llm:{setting} is {value}; it must be from {least:N0} to {most:N0}.");
        }
    }
}
