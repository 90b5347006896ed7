using Microsoft.AspNetCore.Components;
using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Host.Web.Charts;

namespace OnRecord.Host.Web.Timelines;

/// <summary>Statements of a speaker or on a topic as they were made, with a chart.</summary>
public sealed partial class TimelinePage
{
    /// <summary>Whom or what of, as it was typed, or null.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>The first day that is asked for, or null.</summary>
    [Parameter]
    public string? Since { get; set; }

    /// <summary>The last day that is asked for, or null.</summary>
    [Parameter]
    public string? Until { get; set; }

    /// <summary>The statements; null where nothing is asked for.</summary>
    [Parameter]
    public Timeline? Timeline { get; set; }

    /// <summary>Address of the page before, or null.</summary>
    [Parameter]
    public string? Previous { get; set; }

    /// <summary>Address of the next page, or null.</summary>
    [Parameter]
    public string? Next { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;

    private IEnumerable<IGrouping<DateOnly?, CitedStatement>> ByDay =>
        Timeline!.Statements.GroupBy(static cited => cited.Statement.Article.Facts.Published);

    private IReadOnlyList<DotRow> Rows =>
    [
        new DotRow(
            Timeline!.Speaker ?? Subject ?? string.Empty,
            [.. Timeline.Days.Where(static day => day.Day is not null).Select(static day => (day.Day!.Value, day.Count))],
            Timeline.Days.Where(static day => day.Day is null).Sum(static day => day.Count)),
    ];
}
