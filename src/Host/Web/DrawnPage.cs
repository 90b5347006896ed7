namespace OnRecord.Host.Web;

/// <summary>A page as it is sent.</summary>
/// <param name="Html">Its bytes, in UTF-8.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record DrawnPage(ReadOnlyMemory<byte> Html, int Status) : IResult
{
    private const string Type = "text/html; charset=utf-8";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var reply = httpContext.Response;
        reply.StatusCode = Status;
        reply.ContentType = Type;
        reply.ContentLength = Html.Length;
        await reply.BodyWriter.WriteAsync(Html, httpContext.RequestAborted);
    }
}
