using System.Globalization;
using Microsoft.AspNetCore.Components;
using OnRecord.Host.Display;

namespace OnRecord.Host.Web.Charts;

/// <summary>
/// A chart of dots: days from left to right, a row for each outlet. It is drawn in shares of its width, so that it fits a phone and a wall.
/// </summary>
public sealed partial class DotChart
{
    private const int RowHeight = 42;
    private const int AxisHeight = 20;
    private const int MostApart = 3;
    private const int LongestLabel = 48;
    private const double Largest = 11;
    private const double Dot = 3;

    /// <summary>What stands over it.</summary>
    [Parameter]
    [EditorRequired]
    public required string Caption { get; set; }

    /// <summary>What a dot is ("statement").</summary>
    [Parameter]
    [EditorRequired]
    public required string Noun { get; set; }

    /// <summary>The rows.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<DotRow> Rows { get; set; }

    private DayScale? Scale { get; set; }

    private int Most { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var days = Rows.SelectMany(static row => row.Days).Select(static day => day.Day).ToList();
        Scale = days.Count == 0 ? null : new DayScale(days);
        Most = Scale is null ? 0 : Rows.SelectMany(Steps).Max(static step => step.Count);
    }

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"is an {noun}" : $"is a {noun}";

    private static string Height(int top, int count, int one) =>
        (top + 29 + ((one - ((count - 1) / 2.0)) * 7)).ToString("0.#", CultureInfo.InvariantCulture);

    // The area tells how many: as large as that many dots, or smaller where the largest would have no room.
    private string Radius(int count) => Math.Min(Dot * Math.Sqrt(count), Largest * Math.Sqrt(count / (double)Most)).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Shortened(string label)
    {
        var line = SafeText.Line(label);
        return line.Length <= LongestLabel ? line : line[..(LongestLabel - 1)].TrimEnd() + "…";
    }

    private IEnumerable<(DateOnly Step, int Count)> Steps(DotRow row) =>
        row.Days.GroupBy(day => Scale!.StepOf(day.Day)).Select(static step => (step.Key, step.Sum(static day => day.Count)));

    private string Words(DateOnly step, int count) => $"{Scale!.Name(step)}: {Number(count)}";

    private string Describe(DotRow row)
    {
        var steps = Steps(row).ToList();
        var undated = row.Undated > 0 ? $", {row.Undated:N0} without a day" : string.Empty;
        if (steps.Count == 0)
        {
            return $"{SafeText.Line(row.Label)}: {Number(row.Total)}, none with a day";
        }

        var (most, count) = steps.MaxBy(static step => step.Count);
        var when = steps.Count == 1 ? Scale!.Name(steps[0].Step) : $"{Scale!.Name(steps[0].Step)} to {Scale.Name(steps[^1].Step)}, most: {Scale.Name(most)} ({count:N0})";
        return $"{SafeText.Line(row.Label)}: {Number(row.Total)}, {when}{undated}";
    }

    private string Number(int count) => count == 1 ? $"1 {Noun}" : $"{count:N0} {Noun}s";
}
