using OnRecord.Sources;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>Reads a response up to the size that an article may have.</summary>
internal static class LimitedBody
{
    /// <summary>The whole body.</summary>
    /// <exception cref="BotReplyException">It is larger.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > ArticleFiles.MaxBytes)
        {
            throw TooLarge();
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            // What the headers say need not be true, and what is packed grows.
            if (body.Length + count > ArticleFiles.MaxBytes)
            {
                throw TooLarge();
            }

            await body.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return body.ToArray();
    }

    /// <summary>That it is larger.</summary>
    public static BotReplyException TooLarge() => new($"That is larger than {ArticleFiles.MaxBytes >> 20} MB, which is more than any article.");
}
