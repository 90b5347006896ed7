using System.Globalization;
using OnRecord.Host.Building;

namespace OnRecord.Host.Cli.Screen;

/// <summary>How fast work goes, and how long it still takes at that.</summary>
/// <param name="time">Tells how long it has taken so far.</param>
internal sealed class Pace(TimeProvider time)
{
    private readonly long began = time.GetTimestamp();
    private int? first;

    /// <summary>How far it has come, and how much a second ("1,024 of 10,000 files, 38,912 statements, 14.2 a second").</summary>
    public string Of(BuildProgress progress, string units)
    {
        var statements = progress.Statements > 0 ? $", {progress.Statements:N0} statements" : string.Empty;
        var rate = Rate(progress) is > 0 and var found ? string.Create(CultureInfo.InvariantCulture, $", {found:0.#} a second") : string.Empty;
        return $"{progress.Done:N0} of {progress.Total:N0} {units}{statements}{rate}";
    }

    /// <summary>How long it still takes (", 9 min left"); nothing where that cannot be told, or it is done.</summary>
    public string Left(BuildProgress progress)
    {
        if (Rate(progress) is not (> 0 and var rate) || progress.Done >= progress.Total)
        {
            return string.Empty;
        }

        var left = TimeSpan.FromSeconds((progress.Total - progress.Done) / rate);
        return left.TotalSeconds < 90
            ? string.Create(CultureInfo.InvariantCulture, $", {Math.Max(1, left.TotalSeconds):0} s left")
            : string.Create(CultureInfo.InvariantCulture, $", {left.TotalMinutes:0} min left");
    }

    // What was there from the time before took no time.
    private double Rate(BuildProgress progress)
    {
        first ??= progress.Done - 1;
        var seconds = time.GetElapsedTime(began).TotalSeconds;
        return seconds < 0.5 ? 0 : (progress.Done - first.Value) / seconds;
    }
}
