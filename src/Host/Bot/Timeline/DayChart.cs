using System.Globalization;
using System.Text;
using OnRecord.Answering.Browsing;

namespace OnRecord.Host.Bot.Timeline;

/// <summary>
/// A chart in letters of one width: a line a day, or where that would be too many lines a line a week, a month or a year. It is narrow
/// enough for a phone.
/// </summary>
internal static class DayChart
{
    private const int MostLines = 14;
    private const int Widest = 12;

    /// <summary>The chart.</summary>
    /// <param name="days">How many statements each day has; days without any are not among them.</param>
    public static string Draw(IReadOnlyList<TimelineDay> days)
    {
        var (unit, lines) = Lines(days);
        var undated = days.Where(static day => day.Day is null).Sum(static day => day.Count);
        if (undated > 0)
        {
            lines.Add(("no day", undated));
        }

        var most = lines.Max(static line => line.Count);
        var label = lines.Max(static line => line.Label.Length);
        var years = days.Select(static day => day.Day?.Year).OfType<int>().Distinct().ToArray();
        var chart = new StringBuilder("Statements a ").Append(unit).Append(years.Length == 1 ? $", {years[0]}" : string.Empty).Append("\n```\n");
        foreach (var line in lines)
        {
            chart.Append(line.Label.PadRight(label)).Append(' ').Append(Bar(line.Count, most)).Append(' ').Append(line.Count).Append('\n');
        }

        return chart.Append("```").ToString();
    }

    private static (string Unit, List<(string Label, int Count)> Lines) Lines(IReadOnlyList<TimelineDay> days)
    {
        var dated = days.Where(static day => day.Day is not null).Select(static day => (Day: day.Day!.Value, day.Count)).ToList();
        var oneYear = dated.Count == 0 || dated[0].Day.Year == dated[^1].Day.Year;
        (string Unit, Func<DateOnly, DateOnly> Start, string Format)[] units =
        [
            ("day", static day => day, oneYear ? "d MMM" : "d MMM yyyy"),
            ("week, from its Monday", static day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), oneYear ? "d MMM" : "d MMM yyyy"),
            ("month", static day => new(day.Year, day.Month, 1), "MMM yyyy"),
            ("year", static day => new(day.Year, 1, 1), "yyyy"),
        ];
        foreach (var (unit, start, format) in units)
        {
            var lines = dated.GroupBy(day => start(day.Day))
                .OrderBy(static group => group.Key)
                .Select(group => (group.Key.ToString(format, CultureInfo.InvariantCulture).PadLeft(format[0] == 'd' ? format.Length + 1 : 0), group.Sum(static day => day.Count)))
                .ToList();
            if (lines.Count <= MostLines)
            {
                return (unit, lines);
            }
        }

        var decades = dated.GroupBy(static day => day.Day.Year / 10 * 10)
            .OrderBy(static group => group.Key)
            .TakeLast(MostLines)
            .Select(static group => ($"{group.Key}s", group.Sum(static day => day.Count)));
        return ("decade", [.. decades]);
    }

    // Halves make the difference between 3 and 4 of 20 visible. Where there are few, a statement is two letters wide, and no more.
    private static string Bar(int count, int most)
    {
        var halves = Math.Max(1, (int)Math.Round(count * Math.Min(Widest, most * 2) * 2.0 / most));
        return new string('█', halves / 2) + (halves % 2 == 1 ? "▌" : string.Empty);
    }
}
