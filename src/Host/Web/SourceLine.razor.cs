using Microsoft.AspNetCore.Components;

namespace OnRecord.Host.Web;

/// <summary>Where words stand: outlet, day, headline, and the ways to them.</summary>
public sealed partial class SourceLine
{
    /// <summary>Who published the article, or its file name.</summary>
    [Parameter]
    [EditorRequired]
    public required string Outlet { get; set; }

    /// <summary>The day, as people write it, or null.</summary>
    [Parameter]
    public string? Published { get; set; }

    /// <summary>The headline, or null.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>Number of the paragraph, from 1.</summary>
    [Parameter]
    public int Paragraph { get; set; }

    /// <summary>Address of the page that shows them in the article.</summary>
    [Parameter]
    [EditorRequired]
    public required string Context { get; set; }

    /// <summary>Address that opens the article itself at the words, or null.</summary>
    [Parameter]
    public Uri? Link { get; set; }
}
