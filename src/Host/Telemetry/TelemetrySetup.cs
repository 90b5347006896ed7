using System.Reflection;
using Microsoft.Extensions.Options;
using OnRecord.Answering;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OnRecord.Host.Telemetry;

/// <summary>
/// Metrics and traces over OTLP (https://opentelemetry.io/docs/specs/otlp/), where they are wanted. Nothing that anybody typed and nothing of
/// an article is in them.
/// </summary>
internal static class TelemetrySetup
{
    // The name that the exporters themselves go by.
    private const string UsualEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds them.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<HostMeasures>();

        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        var endpoint = options.Endpoint.Length > 0 ? options.Endpoint : Environment.GetEnvironmentVariable(UsualEndpoint) ?? string.Empty;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var collector) || new TelemetryOptionsValidator().Validate(null, options).Failed)
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService(
                "onrecord", serviceVersion: typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion))
            .WithMetrics(metrics => metrics
                .AddMeter(AnswerMeasures.Name, HostMeasures.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddOtlpExporter((exporter, reader) =>
                {
                    Send(exporter, options, collector, "metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.MetricsEvery * 1000;
                }))
            .WithTracing(traces => traces

                // The request around an answer is no span of ours, for its address holds what was asked; that it is not recorded must not
                // keep the answer's stages from being so.
                .SetSampler(new AlwaysOnSampler())
                .AddSource(AnswerMeasures.Name)
                .AddOtlpExporter(exporter => Send(exporter, options, collector, "traces")));
    }

    /// <summary>Makes the instruments, which else nobody would ask for.</summary>
    public static void UseTelemetry(this WebApplication app) => app.Services.GetRequiredService<HostMeasures>();

    private static void Send(OtlpExporterOptions exporter, TelemetryOptions options, Uri collector, string what)
    {
        var overHttp = options.Protocol == "http";
        exporter.Protocol = overHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;

        // An endpoint that is given by code is taken as it stands: over HTTP each signal has a path of its own.
        exporter.Endpoint = overHttp ? new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/v1/{what}") : collector;
    }
}
