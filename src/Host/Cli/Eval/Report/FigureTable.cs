using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Host.Display;

namespace OnRecord.Host.Cli.Eval.Report;

/// <summary>Writes the figures: over all articles, by kind and by outlet. The same lines on a screen and where they are piped.</summary>
internal static class FigureTable
{
    private const int WidestName = 60;

    /// <summary>Writes them.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="table">The lines over all articles.</param>
    /// <param name="outcomes">What scoring each article came to.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> table, IReadOnlyList<ArticleOutcome> outcomes)
    {
        foreach (var line in table)
        {
            output.WriteLine(line);
        }

        var (kinds, outlets) = (BreakdownRow.ByKind(outcomes), BreakdownRow.ByOutlet(outcomes));
        var width = kinds.Concat(outlets).Max(row => NameOf(row).Length) + 2;
        Write(output, "by kind", kinds, width);
        Write(output, "by outlet", outlets, width);
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<BreakdownRow> rows, int width)
    {
        output.WriteLine();
        output.WriteLine($"{title.PadRight(width)}   gold  found  recall   read  right  precision");
        foreach (var row in rows)
        {
            output.WriteLine(
                $"  {NameOf(row).PadRight(width - 2)}  {row.Gold,5}  {row.Found,5}   {Share(row.Recall)}  {row.Read,5}  {row.Right,5}      {Share(row.Precision)}");
        }
    }

    private static string NameOf(BreakdownRow row) => Shortened.To(WidestName, SafeText.Line(row.Name));

    /// <summary>Where there is nothing that a share could be of, a dash.</summary>
    private static string Share(double? share) => share is { } known ? $"{known:F3}" : "    –";
}
