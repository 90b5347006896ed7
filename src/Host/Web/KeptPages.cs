namespace OnRecord.Host.Web;

/// <summary>
/// Pages as they were drawn, by their entity tag: that names the coverage's moment and the address, so that none of them is ever stale. What is
/// read by many costs a copy.
/// </summary>
internal sealed class KeptPages
{
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly Lock turn = new();
    private readonly Dictionary<string, DrawnPage> kept = new(StringComparer.Ordinal);
    private int bytes;

    /// <summary>The page of a tag; null where it was not kept.</summary>
    public DrawnPage? Find(string tag)
    {
        lock (turn)
        {
            return kept.GetValueOrDefault(tag);
        }
    }

    /// <summary>Keeps a page. When there is no more room, it begins anew.</summary>
    public void Keep(string tag, DrawnPage page)
    {
        lock (turn)
        {
            if (bytes + page.Html.Length > MostBytes)
            {
                kept.Clear();
                bytes = 0;
            }

            if (kept.TryAdd(tag, page))
            {
                bytes += page.Html.Length;
            }
        }
    }
}
