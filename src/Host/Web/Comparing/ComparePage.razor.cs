using Microsoft.AspNetCore.Components;
using OnRecord.Answering.Browsing;
using OnRecord.Host.Display;

namespace OnRecord.Host.Web.Comparing;

/// <summary>Two speakers side by side.</summary>
public sealed partial class ComparePage
{
    /// <summary>The one, as it was typed, or null.</summary>
    [Parameter]
    public string? First { get; set; }

    /// <summary>The other, as it was typed, or null.</summary>
    [Parameter]
    public string? Second { get; set; }

    /// <summary>What about, or null.</summary>
    [Parameter]
    public string? Topic { get; set; }

    /// <summary>Both; null where not two are named.</summary>
    [Parameter]
    public Comparison? Comparison { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;

    private static string Count(StatementsFound found) => found switch
    {
        { Total: 0 } => SafeText.Line(found.Lead),
        { Total: 1 } => "1 statement",
        _ when found.Statements.Count < found.Total => $"the newest {found.Statements.Count} of {found.Total:N0} statements",
        _ => $"{found.Total:N0} statements, newest first",
    };
}
