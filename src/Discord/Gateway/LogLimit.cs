namespace OnRecord.Discord.Gateway;

/// <summary>Keeps what others send from filling the log: so many lines a minute, and then a line that says how many were left out.</summary>
internal sealed class LogLimit(int mostPerMinute, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private long minuteBegan = time.GetTimestamp();
    private int lines;
    private int leftOut;

    /// <summary>Whether a line may be written, and how many were left out since the last.</summary>
    public bool Allows(out int leftOutBefore)
    {
        leftOutBefore = 0;
        if (time.GetElapsedTime(minuteBegan) >= Minute)
        {
            (minuteBegan, lines) = (time.GetTimestamp(), 0);
        }

        if (lines >= mostPerMinute)
        {
            leftOut++;
            return false;
        }

        lines++;
        (leftOutBefore, leftOut) = (leftOut, 0);
        return true;
    }
}
