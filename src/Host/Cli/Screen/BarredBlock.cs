using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Host.Cli.Screen;

/// <summary>Something with a bar at its left, as quotations have.</summary>
internal sealed class BarredBlock(IRenderable content, Color bar) : Renderable
{
    private const string Bar = "  ┃ ";

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var style = new Style(bar);
        foreach (var line in Segment.SplitLines(content.Render(options, Math.Max(1, maxWidth - Bar.Length))))
        {
            yield return new Segment(Bar, style);
            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }
}
