namespace OnRecord.Testing.FakeDiscord;

/// <summary>Something that the REST interface does wrong.</summary>
public sealed record FakeFault
{
    internal enum What
    {
        Answer,
        Html,
        Hang,
        Reset,
        LoseResponse,
        Delay,
    }

    internal What Kind { get; private init; }

    internal int Status { get; private init; }

    internal int Code { get; private init; }

    internal string Message { get; private init; } = string.Empty;

    internal TimeSpan Time { get; private init; }

    internal string? Scope { get; private init; }

    internal bool HasHeaders { get; private init; }

    /// <summary>429: this bucket has run out.</summary>
    public static FakeFault RateLimit(TimeSpan retryAfter) => Limit(retryAfter, "user", hasHeaders: true);

    /// <summary>429: others have used up what is shared; it does not count against the bot.</summary>
    public static FakeFault SharedRateLimit(TimeSpan retryAfter) => Limit(retryAfter, "shared", hasHeaders: true);

    /// <summary>429: the bot sends too much altogether.</summary>
    public static FakeFault GlobalRateLimit(TimeSpan retryAfter) => Limit(retryAfter, "global", hasHeaders: true);

    /// <summary>429 with a body and no headers.</summary>
    public static FakeFault RateLimitWithoutHeaders(TimeSpan retryAfter) => Limit(retryAfter, "user", hasHeaders: false);

    /// <summary>429 from what stands before Discord: a page, no JSON. With a header that says how long, or without.</summary>
    public static FakeFault HtmlRateLimit(TimeSpan? retryAfter = null) => new()
    {
        Kind = What.Html, Status = 429, Time = retryAfter ?? TimeSpan.Zero, HasHeaders = retryAfter is not null,
    };

    /// <summary>502, as a page.</summary>
    public static FakeFault BadGateway { get; } = new() { Kind = What.Html, Status = 502 };

    /// <summary>500 with Discord's own words.</summary>
    public static FakeFault ServerError { get; } = Error(500, 0, "500: Internal Server Error");

    /// <summary>503, as a page.</summary>
    public static FakeFault Unavailable { get; } = new() { Kind = What.Html, Status = 503 };

    /// <summary>No answer at all, until the client gives up. Nothing is done.</summary>
    public static FakeFault Hang { get; } = new() { Kind = What.Hang };

    /// <summary>The connection is cut before anything is done.</summary>
    public static FakeFault Reset { get; } = new() { Kind = What.Reset };

    /// <summary>What was asked for is done, but the connection is cut before the answer.</summary>
    public static FakeFault LoseResponse { get; } = new() { Kind = What.LoseResponse };

    /// <summary>401.</summary>
    public static FakeFault Unauthorized { get; } = Error(401, 0, "401: Unauthorized");

    /// <summary>What was asked for is done, and the answer comes late.</summary>
    public static FakeFault Late(TimeSpan by) => new() { Kind = What.Delay, Time = by };

    /// <summary>Any refusal.</summary>
    public static FakeFault Error(int status, int code, string message) => new() { Kind = What.Answer, Status = status, Code = code, Message = message };

    private static FakeFault Limit(TimeSpan retryAfter, string scope, bool hasHeaders) => new()
    {
        Kind = What.Answer, Status = 429, Time = retryAfter, Scope = scope, HasHeaders = hasHeaders,
    };
}
