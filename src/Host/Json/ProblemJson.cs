namespace OnRecord.Host.Json;

/// <summary>Why there is no reply: problem details (RFC 9457).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What kind of problem, in a few words.</param>
/// <param name="Detail">What happened and what to do, in a sentence.</param>
internal sealed record ProblemJson(int Status, string Title, string Detail)
{
    /// <summary>What it is sent as.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The status says all there is to say about the kind.</summary>
    public string Type => "about:blank";

    /// <summary>The detail once more, where <c>/api/ask</c> always had it.</summary>
    public string Error => Detail;
}
