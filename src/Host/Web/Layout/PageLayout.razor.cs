using Microsoft.AspNetCore.Components;

namespace OnRecord.Host.Web.Layout;

/// <summary>What every page has around it: the way to the others, and to its own content.</summary>
public sealed partial class PageLayout
{
    private static readonly (string Name, string Path)[] Pages =
        [("Ask", "/"), ("Speakers", "/speakers"), ("Compare", "/compare"), ("Timeline", "/timeline"), ("Coverage", "/coverage")];

    /// <summary>What the page is called, or null for the first page.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The path of the part that it belongs to.</summary>
    [Parameter]
    public string? Here { get; set; }

    /// <summary>Whether it has something to show at the side.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>The page.</summary>
    [Parameter]
    [EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;
}
