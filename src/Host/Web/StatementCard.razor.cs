using Microsoft.AspNetCore.Components;
using OnRecord.Answering;

namespace OnRecord.Host.Web;

/// <summary>A statement on the page: the words, who, how and where.</summary>
public sealed partial class StatementCard
{
    /// <summary>The statement.</summary>
    [Parameter]
    [EditorRequired]
    public required CitedStatement Statement { get; set; }

    /// <summary>The number that a summary cites it by; null where there is none.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>Whether it is the nearest there is, and no answer.</summary>
    [Parameter]
    public bool Nearest { get; set; }

    /// <summary>Whether it stands on its speaker's own page, which need not name them each time.</summary>
    [Parameter]
    public bool OfOne { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;
}
