namespace OnRecord.Host.Web.Charts;

/// <summary>A row of a chart of dots.</summary>
/// <param name="Label">What it is the row of.</param>
/// <param name="Days">How many there are of each day.</param>
/// <param name="Undated">How many have no day.</param>
public sealed record DotRow(string Label, IReadOnlyList<(DateOnly Day, int Count)> Days, int Undated)
{
    /// <summary>How many there are in all.</summary>
    public int Total => Days.Sum(static day => day.Count) + Undated;

    /// <summary>Rows of what has an outlet and a day: those with the most first, the rest of them in one.</summary>
    /// <param name="all">Outlet (null where there is none), day (null where there is none) and how many.</param>
    /// <param name="most">At most this many rows.</param>
    public static IReadOnlyList<DotRow> ByOutlet(IEnumerable<(string? Outlet, DateOnly? Day, int Count)> all, int most = 8)
    {
        var outlets = all.GroupBy(static one => one.Outlet)
            .OrderByDescending(static outlet => outlet.Sum(static one => one.Count)).ThenBy(static outlet => outlet.Key, StringComparer.Ordinal)
            .ToList();
        var own = outlets.Count <= most ? outlets.Count : most - 1;
        var rows = outlets.Take(own).Select(static outlet => Of(outlet.Key ?? "no outlet named", outlet)).ToList();
        if (own < outlets.Count)
        {
            rows.Add(Of($"{outlets.Count - own} other outlets", outlets.Skip(own).SelectMany(static outlet => outlet)));
        }

        return rows;
    }

    private static DotRow Of(string label, IEnumerable<(string? Outlet, DateOnly? Day, int Count)> all)
    {
        var list = all.ToList();
        return new DotRow(
            label,
            [.. list.Where(static one => one.Day is not null).GroupBy(static one => one.Day!.Value).OrderBy(static day => day.Key).Select(static day => (day.Key, day.Sum(static one => one.Count)))],
            list.Where(static one => one.Day is null).Sum(static one => one.Count));
    }
}
