using OnRecord.Host.Building;
using Spectre.Console;

namespace OnRecord.Host.Cli.Screen;

/// <summary>Shows on the error stream how far long work has come: a bar on a terminal, lines where it is piped.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work, showing how far it has come.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="title">What is being done ("Reading the articles in index/articles").</param>
    /// <param name="work">The work.</param>
    /// <param name="units">What is counted.</param>
    public static async Task<T> RunAsync<T>(
        Terminal terminal, string title, Func<IProgress<BuildProgress>, Task<T>> work, string units = "files")
    {
        if (terminal.ErrorScreen is not { } screen)
        {
            terminal.Complain($"{title} …");
            return await work(new Tenths(terminal, new Pace(TimeProvider.System), units));
        }

        return await screen.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return await work(new Bar(task, Markup.Escape(title), new Pace(TimeProvider.System), units));
            });
    }

    private sealed class Bar(ProgressTask task, string title, Pace pace, string units) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.Description = $"{title}: {Markup.Escape(pace.Of(value, units))}";
            task.Value((double)value.Done / Math.Max(1, value.Total));
        }
    }

    /// <summary>A line for each tenth of much work, and none for little.</summary>
    private sealed class Tenths(Terminal terminal, Pace pace, string units) : IProgress<BuildProgress>
    {
        private const int Much = 100;
        private int shown;

        public void Report(BuildProgress value)
        {
            var tenths = value.Done * 10L / Math.Max(1, value.Total);
            if (value.Total >= Much && tenths > shown)
            {
                shown = (int)tenths;
                terminal.Complain($"  {pace.Of(value, units)}{pace.Left(value)}");
            }
        }
    }
}
