using System.Globalization;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>The day that "yesterday" and "last week" are counted from.</summary>
/// <param name="Today">That day.</param>
/// <param name="IsOfCoverage">Whether it is the newest article's day, since the coverage ends long before now.</param>
internal sealed record Calendar(DateOnly Today, bool IsOfCoverage)
{
    // Who asks about a crisis that is over means its days; who asks about one that goes on means the clock's.
    private const int Running = 14;

    /// <summary>Today; or the newest article's day, where that is two weeks ago or more, or still to come.</summary>
    public static Calendar Of(ICoverageSnapshot snapshot, TimeProvider time)
    {
        var now = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return snapshot.NewestDay() is { } newest && Math.Abs(now.DayNumber - newest.DayNumber) >= Running
            ? new Calendar(newest, IsOfCoverage: true)
            : new Calendar(now, IsOfCoverage: false);
    }

    /// <summary>A day as answers write it.</summary>
    public static string Write(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
