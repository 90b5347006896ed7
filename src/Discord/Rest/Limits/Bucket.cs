namespace OnRecord.Discord.Rest.Limits;

/// <summary>
/// What is known of one limit: how many requests go in a window, and how many of them are still to be had. Not safe to use from two
/// threads; the limiter's lock is round it. Times are counted from when the limiter began.
/// </summary>
internal sealed class Bucket
{
    // Windows whose ends are nearer to each other than this, in seconds, are one.
    private const double Tolerance = 0.1;

    // No response has told yet when the window ends.
    private static readonly TimeSpan Untold = TimeSpan.MaxValue;

    private Knowledge knowledge = Knowledge.None;
    private int limit;
    private int remaining;
    private int inFlight;
    private TimeSpan resetAt;
    private double? windowEnds;
    private TimeSpan pausedUntil;
    private TimeSpan lastUsed;

    private enum Knowledge
    {
        // Nothing: the first request goes alone, to find out.
        None,

        // Discord sends no headers here.
        Unlimited,

        // A window.
        Window,
    }

    /// <summary>When the next request may go: now, later, or (null) when one that is in flight has come back.</summary>
    public TimeSpan? ReadyAt(TimeSpan now)
    {
        if (now < pausedUntil)
        {
            return pausedUntil;
        }

        if (knowledge is Knowledge.None)
        {
            return inFlight == 0 ? now : null;
        }

        BeginNextWindow(now);
        if (knowledge is Knowledge.Unlimited || remaining > 0)
        {
            return now;
        }

        return resetAt == Untold ? null : resetAt;
    }

    /// <summary>A request goes.</summary>
    public void Take(TimeSpan now)
    {
        (remaining, inFlight, lastUsed) = (remaining - 1, inFlight + 1, now);
    }

    /// <summary>A request came back, or did not.</summary>
    public void Return(TimeSpan now)
    {
        (inFlight, lastUsed) = (inFlight - 1, now);
        if (resetAt == Untold && inFlight == 0)
        {
            remaining = limit;
        }
    }

    /// <summary>A response told how it stands; null where it told nothing.</summary>
    public void Learn(TimeSpan now, RateLimitWindow? window)
    {
        if (window is null)
        {
            knowledge = knowledge is Knowledge.None ? Knowledge.Unlimited : knowledge;
            return;
        }

        var end = now + window.ResetAfter;
        if (knowledge is not Knowledge.Window)
        {
            (remaining, resetAt) = (Math.Max(window.Remaining - inFlight, 0), end);
        }
        else if (window.Ends is not { } ends || windowEnds is not { } known)
        {
            // Which window it tells of is not known: the lower count and the later end are safe.
            (remaining, resetAt) = (Math.Min(remaining, window.Remaining), resetAt == Untold || end > resetAt ? end : resetAt);
        }
        else if (ends > known + Tolerance)
        {
            // The next window. Where it was begun here too, all that went since is counted; otherwise what is in flight may fall into it.
            (remaining, resetAt) = (resetAt == Untold ? Math.Min(remaining, window.Remaining) : Math.Max(window.Remaining - inFlight, 0), end);
        }
        else if (ends < known - Tolerance || resetAt == Untold)
        {
            // Overtaken: it tells of a window that is over.
            return;
        }
        else
        {
            // Responses overtake each other, so the lowest count is the latest; and what took less time tells the end more exactly.
            (remaining, resetAt) = (Math.Min(remaining, window.Remaining), end < resetAt ? end : resetAt);
        }

        (knowledge, limit, windowEnds) = (Knowledge.Window, window.Limit, window.Ends);
    }

    /// <summary>Nothing goes for a while.</summary>
    public void Pause(TimeSpan until) => pausedUntil = until > pausedUntil ? until : pausedUntil;

    /// <summary>Whether it can be forgotten: nothing goes on in it, and nothing that it knows holds anybody back.</summary>
    public bool IsIdle(TimeSpan now, TimeSpan forSoLong) =>
        inFlight == 0 && now - lastUsed >= forSoLong && now >= pausedUntil && (resetAt == Untold || now >= resetAt);

    private void BeginNextWindow(TimeSpan now)
    {
        if (knowledge is Knowledge.Window && resetAt != Untold && now >= resetAt)
        {
            (remaining, resetAt) = (Math.Max(limit - inFlight, 0), Untold);
        }
    }
}
