using OnRecord.Host.Building;
using OnRecord.Host.Display;
using OnRecord.Reading;
using Spectre.Console;

namespace OnRecord.Host.Cli.Screen;

/// <summary>Shows what reading an article gave: who said what, in the order of the text.</summary>
internal static class ReadingDrawing
{
    /// <summary>Draws it as a table.</summary>
    public static void Draw(IAnsiConsole screen, FileReading reading)
    {
        var table = new Table { Border = TableBorder.Rounded, Expand = true };
        table.Title = new TableTitle(Markup.Escape(Headline(reading)));
        table.AddColumn(new TableColumn("Who") { Width = Math.Max(12, screen.Profile.Width / 4) });
        table.AddColumn(new TableColumn("How") { NoWrap = true });
        table.AddColumn("What");
        foreach (var attribution in reading.Reading!.Attributions)
        {
            table.AddRow(new Text(WhoOf(attribution)), new Text(HowOf(attribution)), new Text(WhatOf(attribution)));
        }

        screen.Write(table);
    }

    /// <summary>Writes it as lines.</summary>
    public static void Write(TextWriter output, FileReading reading)
    {
        output.WriteLine(Headline(reading));
        foreach (var attribution in reading.Reading!.Attributions)
        {
            output.WriteLine($"  {WhoOf(attribution)} [{HowOf(attribution)}]: {WhatOf(attribution)}");
        }
    }

    private static string Headline(FileReading reading)
    {
        var facts = reading.Reading!.Article.Facts;
        string?[] known = [facts.Title, facts.Outlet, ShownStatement.DayOf(facts.Published)];
        var about = string.Join(", ", known.Where(fact => fact is not null));
        var count = reading.Reading.Attributions.Length;
        return SafeText.Line(
            $"{reading.Source!.Name}{(about.Length > 0 ? $": {about}" : string.Empty)} ({count} {(count == 1 ? "attribution" : "attributions")})");
    }

    private static string WhoOf(Attribution attribution) => attribution.Speaker switch
    {
        null => "(not named)",
        { Role: { } role } speaker => SafeText.Line($"{speaker.Name}, {role}"),
        var speaker => SafeText.Line(speaker.Name),
    };

    private static string HowOf(Attribution attribution) => (attribution.Act, attribution.Kind) switch
    {
        (AttributionAct.Thought, _) => "thought",
        (_, AttributionKind.Direct) => "direct",
        (_, AttributionKind.Mixed) => "mixed",
        _ => "indirect",
    };

    private static string WhatOf(Attribution attribution) => SafeText.Line(string.Join(" … ", attribution.Content.Select(run => run.Text)));
}
