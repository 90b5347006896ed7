using System.Globalization;
using OnRecord.Answering;

namespace OnRecord.Host.Display;

/// <summary>What a reply shows of a statement, the same at every door; a door only draws it.</summary>
/// <param name="Words">What was said; in quotation marks exactly where the article has it so.</param>
/// <param name="Who">The speaker ("Antony Blinken"), or that the article names none.</param>
/// <param name="Role">The speaker's role, or null.</param>
/// <param name="How">How the article reports it ("word for word", "paraphrased"), and whom it credits.</param>
/// <param name="Outlet">Who published the article, or its file name.</param>
/// <param name="Published">The day of the article, as people write it, or null.</param>
/// <param name="Title">The article's headline, or null.</param>
/// <param name="Paragraph">Number of the paragraph, from 1.</param>
/// <param name="Link">Address that opens the article at the words, or null.</param>
/// <param name="Notes">What has to be said with it, each in a line: that whose words they are is not sure; who else reported them.</param>
internal sealed record ShownStatement(
    string Words,
    string Who,
    string? Role,
    string How,
    string Outlet,
    string? Published,
    string? Title,
    int Paragraph,
    Uri? Link,
    IReadOnlyList<string> Notes)
{
    /// <summary>What to show of a statement.</summary>
    public static ShownStatement Of(CitedStatement cited)
    {
        var (statement, citation, _) = cited;
        var attribution = statement.Attribution;
        var facts = statement.Article.Facts;
        return new(
            SafeText.Line(cited.Words),
            SafeText.Line(cited.Name),
            attribution.Speaker?.Role is { } role ? SafeText.Line(role) : null,
            SafeText.Line(cited.How),
            SafeText.Line(facts.Outlet ?? statement.Article.File),
            DayOf(facts.Published),
            facts.Title is { } title ? SafeText.Line(title) : null,
            citation.Paragraph,
            LinkOf(citation.Link),
            [.. cited.Notes.Select(SafeText.Line)]);
    }

    /// <summary>A day as people write it ("21 January 2022"), or null.</summary>
    public static string? DayOf(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An address that may be linked to: absolute, http or https; anything else is no link.</summary>
    public static Uri? LinkOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;
}
