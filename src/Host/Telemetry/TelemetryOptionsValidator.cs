using Microsoft.Extensions.Options;

namespace OnRecord.Host.Telemetry;

/// <summary>Checks the settings of telemetry when the host starts; each failure is a sentence that names the setting.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    private const int LongestPause = 3600;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        List<string> failures = [];
        if (options.Endpoint.Length > 0
            && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) && (endpoint.Scheme == Uri.UriSchemeHttp || endpoint.Scheme == Uri.UriSchemeHttps)))
        {
            failures.Add($"The setting Telemetry:Endpoint has “{options.Endpoint}”, which is no address of a collector; http://localhost:4317 is one.");
        }

        if (options.Protocol is not ("grpc" or "http"))
        {
            failures.Add($"The setting Telemetry:Protocol is “{options.Protocol}”; it can be grpc or http.");
        }

        if (options.MetricsEvery is < 1 or > LongestPause)
        {
            failures.Add($"The setting Telemetry:MetricsEvery is {options.MetricsEvery}; it must be from 1 to {LongestPause} seconds.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
