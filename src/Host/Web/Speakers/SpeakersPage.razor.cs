using Microsoft.AspNetCore.Components;
using OnRecord.Answering.Catalogue;
using OnRecord.Host.Display;

namespace OnRecord.Host.Web.Speakers;

/// <summary>Who speaks in the coverage: all of them, or those whom some words may mean.</summary>
public sealed partial class SpeakersPage
{
    /// <summary>The speakers.</summary>
    [Parameter]
    [EditorRequired]
    public required SpeakersFound Found { get; set; }

    /// <summary>What was looked for, or null.</summary>
    [Parameter]
    public string? Typed { get; set; }

    /// <summary>Whether they are in the order of their names.</summary>
    [Parameter]
    public bool ByName { get; set; }

    /// <summary>The letter that the names begin with, or null.</summary>
    [Parameter]
    public char? Letter { get; set; }

    /// <summary>How many were passed over.</summary>
    [Parameter]
    public int Skipped { get; set; }

    /// <summary>Address of the page before, or null.</summary>
    [Parameter]
    public string? Previous { get; set; }

    /// <summary>Address of the next page, or null.</summary>
    [Parameter]
    public string? Next { get; set; }

    [Inject]
    private PageLinks Links { get; set; } = null!;

    private string Lead => (Found.Total, Found.Speakers.Count) switch
    {
        (0, _) when Typed is not null => $"Nobody in the coverage is called anything like “{SafeText.Line(Typed)}”.",
        (0, _) => "The coverage holds no statements yet.",
        (var total, 0) => $"{Speakers(total)}: there are no more.",
        var (total, shown) when shown < total => $"{Skipped + 1:N0} to {Skipped + shown:N0} of {Speakers(total)}",
        var (total, _) => Speakers(total),
    };

    private static string Speakers(int count) => count == 1 ? "1 speaker" : $"{count:N0} speakers";
}
