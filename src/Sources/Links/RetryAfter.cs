using System.Net.Http.Headers;

namespace OnRecord.Sources.Links;

/// <summary>How long a server asks to be left alone (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    // A server that says a year is mistaken, or wants to be rid of us; either way it is looked at again tomorrow.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How long; null where it does not say.</summary>
    public static TimeSpan? Of(HttpResponseHeaders headers, DateTimeOffset now) => headers.RetryAfter switch
    {
        { Delta: { } delta } => Bounded(delta),
        { Date: { } date } => Bounded(date - now),
        _ => null,
    };

    private static TimeSpan Bounded(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
