using System.Globalization;
using System.Text;
using OnRecord.Discord.Components;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Coverage.Reindexing;

/// <summary>Draws how far building the index anew has come, and how it ended.</summary>
internal static class ReindexDrawing
{
    private const int BarLength = 20;
    private const int NamedFailures = 8;
    private const int LongestFailure = 300;
    private const int LongestName = 80;

    /// <summary>The message.</summary>
    /// <param name="run">What is drawn.</param>
    /// <param name="already">Whether somebody wanted to begin another meanwhile.</param>
    public static MessageProperties Of(ReindexRun run, bool already = false) =>
        run.Ended.IsCompletedSuccessfully ? Ended(run, run.Ended.GetAwaiter().GetResult()) : Going(run, already);

    private static MessageProperties Going(ReindexRun run, bool already)
    {
        var progress = run.Progress;
        var text = new StringBuilder();
        if (already)
        {
            text.Append("It is running already; it never runs twice at once.\n\n");
        }

        text.Append(Bar(progress)).Append('\n')
            .Append(progress.Total == 0 ? "Looking for files." : string.Create(CultureInfo.InvariantCulture, $"{progress.Done:N0} of {progress.Total:N0} files are read."))
            .Append(CultureInfo.InvariantCulture, $"\nBegun by {Name(run.By)} <t:{run.StartedAt.ToUnixTimeSeconds()}:R>. Answers come from the old index until it is done.");
        if (run.CancelledBy is { } who)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Name(who)} is cancelling it.");
        }

        return Drawn("The index is being built anew", text.ToString(), Colours.Change, run.CancelledBy is null
            ? [new(new Button { Style = ButtonStyle.Danger, Label = "Cancel", CustomId = $"{CancelButton.Name}:{run.Id}" })]
            : []);
    }

    private static MessageProperties Ended(ReindexRun run, ReindexEnd end)
    {
        if (end.Report is { } report)
        {
            var text = new StringBuilder()
                .Append(CultureInfo.InvariantCulture, $"**{report.Articles:N0}** articles, **{report.Statements:N0}** statements, in {Took(end.Took)}.\nBegun by {Name(run.By)}.");
            Append(text, report.Failures);
            return Drawn("The index is built anew", text.ToString(), report.Failures.Count == 0 ? Colours.Good : Colours.Bad, []);
        }

        var reason = run.CancelledBy is { } who ? $"Cancelled by {Name(who)}" : SafeMarkdown.Of(end.Failure ?? string.Empty, LongestFailure);
        return Drawn(
            "The index was not built anew",
            $"{reason}\nBegun by {Name(run.By)}. The old index stays; nothing has changed.",
            Colours.Bad,
            []);
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> failures)
    {
        if (failures.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n\n**{failures.Count:N0}** {(failures.Count == 1 ? "file was" : "files were")} not taken in:");
        foreach (var failure in failures.Take(NamedFailures))
        {
            text.Append("\n• ").Append(SafeMarkdown.Of(failure, LongestFailure));
        }

        if (failures.Count > NamedFailures)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n• and {failures.Count - NamedFailures:N0} more; the log has them all.");
        }
    }

    private static string Bar(BuildProgress progress)
    {
        var part = progress.Total == 0 ? 0 : (double)progress.Done / progress.Total;
        var full = (int)(part * BarLength);
        return $"`{new string('█', full)}{new string('░', BarLength - full)}` {(int)(part * 100)} %";
    }

    private static string Took(TimeSpan took) => took.TotalSeconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0.1, took.TotalSeconds):0.#} s")
        : string.Create(CultureInfo.InvariantCulture, $"{took.TotalMinutes:0.#} min");

    private static string Name(Moderator moderator) => SafeMarkdown.Bold(moderator.Name, LongestName);

    private static MessageProperties Drawn(string title, string text, int colour, IReadOnlyList<ActionRow> rows) => new()
    {
        Embeds = [new() { Title = title, Description = text, Color = colour }],
        Components = rows,
    };
}
