namespace OnRecord.Host.Telemetry;

/// <summary>Settings of what is told to whoever watches over the host: the section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// Where metrics and traces are sent over OTLP (http://collector:4317); empty to send none. The usual OTEL_EXPORTER_OTLP_ENDPOINT does
    /// the same.
    /// </summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>How they are sent: <c>grpc</c> or <c>http</c> (protobuf over HTTP, as on port 4318).</summary>
    public string Protocol { get; set; } = "grpc";

    /// <summary>Seconds between two reports of the metrics.</summary>
    public int MetricsEvery { get; set; } = 60;
}
