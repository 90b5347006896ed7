using System.Globalization;

namespace OnRecord.Host.Web.Charts;

/// <summary>Days along the width of a chart; where there would be too many to tell apart, weeks or months stand for them.</summary>
internal sealed class DayScale
{
    private const int MostSteps = 100;
    private const double Edge = 1.5;

    private readonly DateOnly first;
    private readonly int length;
    private readonly Func<DateOnly, DateOnly> start;

    /// <summary>A scale of these days, of which there is at least one.</summary>
    public DayScale(IReadOnlyCollection<DateOnly> days)
    {
        var (from, to) = (days.Min(), days.Max());
        (Unit, start) = (to.DayNumber - from.DayNumber) switch
        {
            <= MostSteps => ("day", (Func<DateOnly, DateOnly>)(static day => day)),
            <= MostSteps * 7 => ("week", static day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
            _ => ("month", static day => new DateOnly(day.Year, day.Month, 1)),
        };
        (first, Last) = (start(from), start(to));
        length = Last.DayNumber - first.DayNumber;
    }

    /// <summary>What a step is: a day, a week, a month.</summary>
    public string Unit { get; }

    /// <summary>The first step.</summary>
    public DateOnly First => first;

    /// <summary>The last step.</summary>
    public DateOnly Last { get; }

    /// <summary>The day in the middle; null where there is but one step.</summary>
    public DateOnly? Middle => length < 4 ? null : first.AddDays(length / 2);

    /// <summary>The step that a day is in.</summary>
    public DateOnly StepOf(DateOnly day) => start(day);

    /// <summary>Where a step stands: a share of the width.</summary>
    public string Left(DateOnly step) =>
        (length == 0 ? 50 : Edge + ((100 - (2 * Edge)) * (step.DayNumber - first.DayNumber) / length)).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A step in words.</summary>
    public string Name(DateOnly step) => Unit switch
    {
        "week" => $"week from {step.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        "month" => step.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => step.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A day at the edge, in few letters.</summary>
    public string Short(DateOnly day) => day.ToString(Unit == "month" ? "MMM yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
