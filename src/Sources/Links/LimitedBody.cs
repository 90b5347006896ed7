namespace OnRecord.Sources.Links;

/// <summary>Reads a response up to a size.</summary>
public static class LimitedBody
{
    /// <summary>The whole body, unpacked; or its beginning, where that does.</summary>
    /// <param name="content">The body.</param>
    /// <param name="most">Its size in bytes, unpacked, at most.</param>
    /// <param name="mayBeCutOff">Whether its beginning does.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="LinkException">It is larger, or packed in a way that cannot be unpacked; the message says which.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int most, bool mayBeCutOff, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > most && !mayBeCutOff)
        {
            throw TooLarge(most);
        }

        // What was packed once is unpacked by now; what is packed still was packed more than once, or as nobody does.
        if (content.Headers.ContentEncoding.Any(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new LinkException(LinkFailure.Unreadable, "That page is packed in a way that I cannot unpack.");
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            // What the headers say need not be true, and what is packed grows.
            if (body.Length + count > most)
            {
                if (mayBeCutOff)
                {
                    body.Write(buffer.AsSpan(0, most - (int)body.Length));
                    break;
                }

                throw TooLarge(most);
            }

            body.Write(buffer.AsSpan(0, count));
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>That it is larger.</summary>
    public static LinkException TooLarge(int most) =>
        new(LinkFailure.Unreadable, $"That is larger than {most >> 20} MB, which is more than any {(most > ArticleFiles.MaxBytes ? "feed" : "article")}.");
}
