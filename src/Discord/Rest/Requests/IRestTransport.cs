namespace OnRecord.Discord.Rest.Requests;

/// <summary>Carries requests to Discord: the seam that tests put a script in.</summary>
internal interface IRestTransport : IDisposable
{
    /// <summary>Sends a request once, and brings the whole response, whatever its status.</summary>
    /// <exception cref="HttpRequestException">There was none.</exception>
    Task<RestResponse> SendAsync(RestRequest request, CancellationToken cancellationToken);
}
