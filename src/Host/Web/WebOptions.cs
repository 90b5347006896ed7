namespace OnRecord.Host.Web;

/// <summary>Settings of the web door: the section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>Questions that one client may ask a minute.</summary>
    public int QuestionsPerMinute { get; set; } = 120;

    /// <summary>Questions that are answered at once; further ones wait.</summary>
    public int QuestionsAtOnce { get; set; } = 8;
}
