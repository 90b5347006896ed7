using NodaTime;
using NodaTime.TimeZones;
using OnRecord.Coverage.Journal.Alerts;

namespace OnRecord.Host.Bot.Digest;

/// <summary>
/// When a digest is due: once on each day of its time zone, at its time. Where the clocks skip the time, it is due as much later as they
/// skip; where they go through it twice, the first time.
/// </summary>
internal static class DigestTime
{
    /// <summary>The day whose digest is due; null where the newest one is done. Of days that were missed only the newest is due.</summary>
    public static DateOnly? DueOn(DailyDigest digest, DateTimeOffset now) =>
        Newest(digest.Zone, digest.Time, now) is var day && day > digest.LastDay ? day : null;

    /// <summary>The newest day whose time has come.</summary>
    public static DateOnly Newest(string zone, TimeOnly time, DateTimeOffset now)
    {
        var today = Instant.FromDateTimeOffset(now).InZone(Zone(zone)).Date;
        return (At(zone, today, time) <= now ? today : today.PlusDays(-1)).ToDateOnly();
    }

    /// <summary>When the next is due.</summary>
    public static DateTimeOffset Next(DailyDigest digest, DateTimeOffset now)
    {
        var day = LocalDate.FromDateOnly(Newest(digest.Zone, digest.Time, now));
        do
        {
            day = day.PlusDays(1);
        }
        while (At(digest.Zone, day, digest.Time) <= now);

        return At(digest.Zone, day, digest.Time);
    }

    /// <summary>The zone with this id, or null: those of the IANA database, whatever their case.</summary>
    public static string? FindZone(string id) =>
        Zones.Ids.FirstOrDefault(known => known.Equals(id.Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Zones to offer while somebody types: those whose id has the words.</summary>
    public static IEnumerable<string> ZonesLike(string typed)
    {
        var words = typed.Split([' ', '_', '/'], StringSplitOptions.RemoveEmptyEntries);
        return Zones.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) || words.Length > 0)
            .Where(id => words.All(word => id.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IDateTimeZoneProvider Zones => DateTimeZoneProviders.Tzdb;

    // A zone that was renamed since keeps its old id there; one that is gone altogether is told in universal time.
    private static DateTimeZone Zone(string id) => Zones.GetZoneOrNull(id) ?? DateTimeZone.Utc;

    private static DateTimeOffset At(string zone, LocalDate day, TimeOnly time) =>
        Zone(zone).ResolveLocal(day + LocalTime.FromTimeOnly(time), Resolvers.LenientResolver).ToDateTimeOffset();
}
