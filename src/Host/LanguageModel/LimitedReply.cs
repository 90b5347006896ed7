namespace OnRecord.Host.LanguageModel;

/// <summary>Reads what the server replies up to a size: a body without end is cut off, and not kept.</summary>
internal sealed class LimitedReply(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The largest reply that is read. Three sentences are one kilobyte.</summary>
    public const int Largest = 256 * 1024;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            var body = new ByteArrayContent(await ReadAsync(response.Content, cancellationToken));
            body.Headers.ContentType = response.Content.Headers.ContentType;
            response.Content.Dispose();
            response.Content = body;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (body.Length + count > Largest)
            {
                throw new ReplyTooLargeException();
            }

            await body.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return body.ToArray();
    }
}
