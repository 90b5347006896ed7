using Microsoft.AspNetCore.Components;
using OnRecord.Answering;

namespace OnRecord.Host.Web;

/// <summary>A passage on the page: the article's own narration, nobody's statement.</summary>
public sealed partial class PassageCard
{
    /// <summary>The passage.</summary>
    [Parameter]
    [EditorRequired]
    public required CitedPassage Passage { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;
}
