using Microsoft.AspNetCore.Components;
using OnRecord.Answering.Browsing;
using OnRecord.Answering.Catalogue;
using OnRecord.Host.Web.Charts;

namespace OnRecord.Host.Web.Overview;

/// <summary>What the coverage holds: by outlet and day, and its articles, the newest first.</summary>
public sealed partial class CoveragePage
{
    private const int MostOutlets = 100;

    /// <summary>What it holds.</summary>
    [Parameter]
    [EditorRequired]
    public required CoverageOverview Coverage { get; set; }

    /// <summary>The articles of this page.</summary>
    [Parameter]
    [EditorRequired]
    public required ArticlesFound Found { get; set; }

    /// <summary>The feeds that bring articles, and how they stand.</summary>
    [Parameter]
    public IReadOnlyList<FeedState> Feeds { get; set; } = [];

    /// <summary>The outlet that is asked for, or null.</summary>
    [Parameter]
    public string? Outlet { get; set; }

    /// <summary>The first day that is asked for, or null.</summary>
    [Parameter]
    public string? Since { get; set; }

    /// <summary>Address of the page before, or null.</summary>
    [Parameter]
    public string? Previous { get; set; }

    /// <summary>Address of the next page, or null.</summary>
    [Parameter]
    public string? Next { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;

    private IReadOnlyList<DotRow> Rows => DotRow.ByOutlet(Coverage.Days.Select(static one => (one.Outlet, one.Day, one.Articles)), most: 12);
}
