using Microsoft.AspNetCore.Components;
using OnRecord.Answering;
using OnRecord.Host.Display;

namespace OnRecord.Host.Web;

/// <summary>The page: a form, and the answer to the question in its address. Whatever is put into it is encoded by the renderer.</summary>
public sealed partial class AskPage
{
    private static readonly string[] Examples =
    [
        "What did Blinken say about NATO?",
        "Who said talks would continue?",
        "What did the Kremlin say?",
    ];

    /// <summary>The question, or null where none is asked.</summary>
    [Parameter]
    public string? Question { get; set; }

    /// <summary>The answer to it, or null.</summary>
    [Parameter]
    public Answer? Answer { get; set; }

    /// <summary>Why there is no answer to be had, in a sentence; or null.</summary>
    [Parameter]
    public string? Problem { get; set; }

    private static int Longest => QuestionRules.Longest;

    [Inject]
    private PageLinks Links { get; set; } = null!;
}
