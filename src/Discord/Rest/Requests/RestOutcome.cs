namespace OnRecord.Discord.Rest.Requests;

/// <summary>What came of one try: a response, or the reason why there was none.</summary>
internal readonly record struct RestOutcome(RestResponse? Response, Exception? Failure)
{
    /// <summary>Whether Discord failed, rather than refused.</summary>
    public bool IsDiscordsFailure => Failure is not null || Response is { Status: >= 500 };

    /// <summary>Whether Discord surely did not act on the request: see <see cref="Repeats.IfNotTaken"/>.</summary>
    public bool WasNotTaken =>
        Response is { Status: 502 }
        || Failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };

    /// <summary>Whether Discord may have acted on it all the same. A 502 counts: what it documents is not what a proxy may have done.</summary>
    public bool MayHaveLanded => IsDiscordsFailure && (Response is not null || !WasNotTaken);
}
