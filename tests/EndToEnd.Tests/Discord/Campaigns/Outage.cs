namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>A time in which the bot heard nothing: from the fault until its session ran again.</summary>
/// <param name="From">The fault; null where there was none and the bot left by itself.</param>
/// <param name="To">When the session ran again.</param>
/// <param name="SessionEnded">Whether it was another session: what was sent in between nobody was told.</param>
internal sealed record Outage(DateTimeOffset From, DateTimeOffset To, bool SessionEnded)
{
    // What was on its way when the line was cut may not have arrived.
    private static readonly TimeSpan UnderWay = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether something that happened then never reached the bot.</summary>
    public bool Lost(DateTimeOffset then) => SessionEnded && then >= From - UnderWay && then <= To;

    /// <summary>Whether what happened then had to wait for the session.</summary>
    public bool Holds(DateTimeOffset then) => then >= From - UnderWay && then <= To;
}
