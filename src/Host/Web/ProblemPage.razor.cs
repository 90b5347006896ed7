using Microsoft.AspNetCore.Components;

namespace OnRecord.Host.Web;

/// <summary>The page for what there is nothing to show for: what happened, and what to do.</summary>
public sealed partial class ProblemPage
{
    /// <summary>The HTTP status.</summary>
    [Parameter]
    public int Status { get; set; }

    /// <summary>What happened and what to do.</summary>
    [Parameter]
    [EditorRequired]
    public required string Sentence { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;
}
