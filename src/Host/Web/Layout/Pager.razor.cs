using Microsoft.AspNetCore.Components;

namespace OnRecord.Host.Web.Layout;

/// <summary>The ways to the page before and the next.</summary>
public sealed partial class Pager
{
    /// <summary>Address of the page before; null on the first.</summary>
    [Parameter]
    public string? Previous { get; set; }

    /// <summary>Address of the next page; null on the last.</summary>
    [Parameter]
    public string? Next { get; set; }

    /// <summary>What going back shows.</summary>
    [Parameter]
    public string Back { get; set; } = "Back";

    /// <summary>What going on shows.</summary>
    [Parameter]
    public string Forward { get; set; } = "More";
}
